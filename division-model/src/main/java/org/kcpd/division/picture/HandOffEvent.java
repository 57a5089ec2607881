package org.kcpd.division.picture;

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

/** One thing that was done to a hand-off. What was written is no column of it: it is kept encrypted, beside it. */
@Entity
@Table(name = "hand_off_event")
public class HandOffEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "hand_off_id", updatable = false)
    private HandOff handOff;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "actor_id", updatable = false)
    private long actorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb", updatable = false)
    private HandOffVerb verb;

    @Transient
    private String words;

    protected HandOffEvent() {}

    HandOffEvent(HandOff handOff, HandOffVerb verb, long actor, Instant at, String words) {
        this.handOff = handOff;
        this.verb = verb;
        actorId = actor;
        happenedAt = at;
        this.words = words.isBlank() ? null : words.strip();
    }

    public long id() {
        return id;
    }

    /** What was written, until it is kept; empty for an event that was read. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
