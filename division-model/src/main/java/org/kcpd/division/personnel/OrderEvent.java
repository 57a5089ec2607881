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
import java.time.Instant;
import java.util.Optional;

/** One thing that was done to a personnel order: who, when, what, and why where a reason is asked for. Only appended. */
@Entity
@Table(name = "order_event")
public class OrderEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private PersonnelOrder order;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "actor_id", updatable = false)
    private long actorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb", updatable = false)
    private OrderVerb verb;

    @Column(name = "reason", updatable = false)
    private String reason;

    protected OrderEvent() {}

    OrderEvent(PersonnelOrder order, OrderVerb verb, long actor, Instant at, String reason) {
        this.order = order;
        this.verb = verb;
        this.actorId = actor;
        this.happenedAt = at;
        this.reason = reason.isBlank() ? null : reason.strip();
    }

    public long actorId() {
        return actorId;
    }

    public OrderVerb verb() {
        return verb;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
