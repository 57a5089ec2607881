package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;

/** One thing that was done to a transfer request: who, when, what, and why where a reason is asked for. Only appended. */
@Entity
@Table(name = "transfer_event")
public class TransferEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", updatable = false)
    private TransferRequest request;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "actor_id", updatable = false)
    private long actorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb", updatable = false)
    private TransferVerb verb;

    @Transient
    private String words;

    protected TransferEvent() {}

    TransferEvent(TransferRequest request, TransferVerb verb, long actor, Instant at, String reason) {
        this.request = request;
        this.verb = verb;
        this.actorId = actor;
        this.happenedAt = at;
        this.words = reason.isBlank() ? null : reason.strip();
    }

    public long actorId() {
        return actorId;
    }

    public TransferVerb verb() {
        return verb;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public long id() {
        return id;
    }

    /** Why, until it is kept: encrypted, and no column of this row. Empty for an event that was read. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
