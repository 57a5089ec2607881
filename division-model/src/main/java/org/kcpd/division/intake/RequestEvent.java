package org.kcpd.division.intake;

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

/** One thing that was done to a service request: who, when, what, to whom, and why. Only appended. */
@Entity
@Table(name = "request_event")
public class RequestEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", updatable = false)
    private ServiceRequest request;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "actor_id", updatable = false)
    private long actorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb", updatable = false)
    private RequestVerb verb;

    @Column(name = "owner_id", updatable = false)
    private Long ownerId;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Transient
    private String words;

    protected RequestEvent() {}

    RequestEvent(ServiceRequest request, RequestVerb verb, long actor, Instant at, Long owner, Long unit, String why) {
        this.request = request;
        this.verb = verb;
        this.actorId = actor;
        this.happenedAt = at;
        this.ownerId = owner;
        this.unitId = unit;
        this.words = why == null || why.isBlank() ? null : why.strip();
    }

    public long id() {
        return id;
    }

    public RequestVerb verb() {
        return verb;
    }

    public long actorId() {
        return actorId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** Who has it in hand by this step. */
    public Optional<Long> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    /** The unit it goes to by this step. */
    public Optional<Long> unitId() {
        return Optional.ofNullable(unitId);
    }

    /** Why, until it is kept: encrypted, and no column of this row. Empty for an event that was read. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
