package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * What an order says about one open item of a member it moves. Without a word on every item the order is not published
 * (domain section 2, E-OPEN-WORK).
 */
@Entity
@Table(name = "order_handover")
public class OrderHandover {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_id", updatable = false)
    private long orderId;

    @Column(name = "member_id", updatable = false)
    private long memberId;

    @Column(name = "item_kind", updatable = false)
    private String itemKind;

    @Column(name = "item_id", updatable = false)
    private long itemId;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private HandoverDecision decision;

    @Column(name = "new_owner_id")
    private Long newOwnerId;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected OrderHandover() {}

    /** Nothing is decided about this item yet; {@link #decide} follows. */
    public OrderHandover(long orderId, long memberId, String itemKind, long itemId) {
        this.orderId = orderId;
        this.memberId = memberId;
        this.itemKind = itemKind;
        this.itemId = itemId;
    }

    /**
     * The word on the item; a later word replaces it until the order is published.
     *
     * @throws Refused E-NEW-OWNER when the new owner is missing or is the member who leaves
     */
    public void decide(HandoverDecision what, Optional<Long> newOwner, long by, Instant at) {
        if (what == HandoverDecision.HAND_TO
                && newOwner.filter(owner -> owner != memberId).isEmpty()) {
            throw Refused.of("E-NEW-OWNER").field("newOwner");
        }
        decision = what;
        newOwnerId = what == HandoverDecision.HAND_TO ? newOwner.orElseThrow() : null;
        decidedBy = by;
        decidedAt = at;
    }

    public long memberId() {
        return memberId;
    }

    public String itemKind() {
        return itemKind;
    }

    public long itemId() {
        return itemId;
    }

    public HandoverDecision decision() {
        return decision;
    }

    public Optional<Long> newOwner() {
        return Optional.ofNullable(newOwnerId);
    }
}
