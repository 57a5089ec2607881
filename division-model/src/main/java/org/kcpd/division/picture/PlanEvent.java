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

/** One thing that was done to a joint plan. What was written is no column of it: it is kept encrypted, beside it. */
@Entity
@Table(name = "plan_event")
public class PlanEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    private JointPlan plan;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "actor_id", updatable = false)
    private long actorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb", updatable = false)
    private PlanVerb verb;

    @Transient
    private String words;

    protected PlanEvent() {}

    PlanEvent(JointPlan plan, PlanVerb verb, long actor, Instant at, String words) {
        this.plan = plan;
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
