package org.kcpd.division.personnel.query;

import java.util.Arrays;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.platform.usecase.Caller;

/** Why something stands on a member's home page, in the order in which it stands there. */
public enum WorkKind {
    /** An order to approve. */
    APPROVE(Right.ORDER_APPROVE, OrderState.SUBMITTED),
    /** An order to publish. */
    PUBLISH(Right.ORDER_PUBLISH, OrderState.APPROVED),
    /** An order that came back to be written better. */
    RETURNED(Right.ORDER_PREPARE, OrderState.RETURNED),
    /** An order that somebody has begun. */
    DRAFT(Right.ORDER_PREPARE, OrderState.DRAFT),
    /** A transfer request to endorse, to approve or, when a place is offered, to answer. */
    TRANSFER(Right.TRANSFER_REQUEST, null),
    /** A transfer request of one's own. */
    MY_TRANSFER(Right.TRANSFER_REQUEST, null),
    /** A published order that takes effect today or later and moves the member. */
    TOUCHING(Right.ORDER_READ, OrderState.PUBLISHED);

    private final Right right;
    private final OrderState orderState;

    WorkKind(Right right, OrderState orderState) {
        this.right = right;
        this.orderState = orderState;
    }

    /** Whether a line is of one of these kinds; others are of other areas. */
    static boolean is(String kind) {
        return Arrays.stream(values()).anyMatch(each -> each.name().equals(kind));
    }

    /** Whether the caller has work of this kind at all. */
    boolean concerns(Caller caller) {
        return caller.holds(right);
    }

    /** The state of the orders it is about; none where it is about transfer requests. */
    Optional<OrderState> orderState() {
        return Optional.ofNullable(orderState);
    }

    /** Whether the member must decide or finish it. */
    public boolean awaitsDecision() {
        return this != MY_TRANSFER && this != TOUCHING;
    }
}
