package org.kcpd.division.personnel.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Which orders a caller may see, as a rule for one and as a predicate for many, and what they may do to one (domain
 * section 6: every member reads published orders; preparing, approving and reading drafts are rights of their own).
 */
final class OrderVisibility {
    private OrderVisibility() {}

    /** Whether the caller sees an order in that state. */
    static boolean sees(Caller caller, OrderState state) {
        return state.open() || caller.holds(Right.ORDER_READ_ALL);
    }

    /** The same for the table {@code o}. */
    static String predicate(Caller caller) {
        return caller.holds(Right.ORDER_READ_ALL) ? "1 = 1" : "o.state IN ('PUBLISHED', 'RESCINDED')";
    }

    /**
     * What the caller may do now.
     *
     * @param preparers who had a part in writing the order
     * @param future whether it has not yet taken effect
     */
    static Set<OrderVerb> may(Caller caller, OrderState state, Collection<Long> preparers, boolean future) {
        var may = EnumSet.noneOf(OrderVerb.class);
        state.verbs().stream().filter(verb -> holds(caller, verb)).forEach(may::add);
        if (preparers.contains(caller.memberId())) {
            may.remove(OrderVerb.APPROVE);
        }
        if (!future) {
            may.remove(OrderVerb.RESCIND);
        }
        return may;
    }

    private static boolean holds(Caller caller, OrderVerb verb) {
        return switch (verb) {
            case DRAFT, CHANGE, SUBMIT -> caller.holds(Right.ORDER_PREPARE);
            case DECIDE -> caller.holdsAny(Right.ORDER_PREPARE, Right.ORDER_PUBLISH);
            case RETURN, APPROVE -> caller.holds(Right.ORDER_APPROVE);
            case PUBLISH, RESCIND -> caller.holds(Right.ORDER_PUBLISH);
        };
    }
}
