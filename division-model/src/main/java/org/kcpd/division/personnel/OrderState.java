package org.kcpd.division.personnel;

import static org.kcpd.division.personnel.OrderVerb.APPROVE;
import static org.kcpd.division.personnel.OrderVerb.CHANGE;
import static org.kcpd.division.personnel.OrderVerb.DECIDE;
import static org.kcpd.division.personnel.OrderVerb.PUBLISH;
import static org.kcpd.division.personnel.OrderVerb.RESCIND;
import static org.kcpd.division.personnel.OrderVerb.RETURN;
import static org.kcpd.division.personnel.OrderVerb.SUBMIT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a personnel order has come (domain section 2). Whether it is in effect is not a state: that follows from
 * dates.
 */
public enum OrderState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED,
    RESCINDED;

    private static final Map<OrderState, Map<OrderVerb, OrderState>> TRANSITIONS = Map.of(
            DRAFT, Map.of(CHANGE, DRAFT, DECIDE, DRAFT, SUBMIT, SUBMITTED),
            RETURNED, Map.of(CHANGE, RETURNED, DECIDE, RETURNED, SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(DECIDE, SUBMITTED, RETURN, RETURNED, APPROVE, APPROVED),
            APPROVED, Map.of(DECIDE, APPROVED, RETURN, RETURNED, PUBLISH, PUBLISHED),
            PUBLISHED, Map.of(RESCIND, RESCINDED),
            RESCINDED, Map.of());

    /** The state after the verb, or empty when the verb is not possible in this one. */
    public Optional<OrderState> after(OrderVerb verb) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(verb));
    }

    /** What can be done to an order in this state, whoever does it. */
    public Set<OrderVerb> verbs() {
        return TRANSITIONS.get(this).keySet();
    }

    /** Whether every member may read it: it was published, even if it was rescinded later. */
    public boolean open() {
        return this == PUBLISHED || this == RESCINDED;
    }
}
