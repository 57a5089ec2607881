package org.kcpd.division.access.query;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.query.AuditFilter.Subject;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Who sees what of the audit (domain section 6): the privacy officer all of it, a roster administrator what concerns the
 * orders they had a part in, an IT operator what happened technically, and nobody anything else.
 */
final class AuditVisibility {
    private static final String ORDER = "PersonnelOrder";

    private AuditVisibility() {}

    /** What the caller may ask for: an operator cannot ask about a person or a record, not even whether there is a row. */
    static AuditFilter narrowed(Caller caller, AuditFilter asked) {
        return caller.holds(Right.AUDIT_READ)
                ? asked
                : new AuditFilter("", Optional.empty(), asked.act(), asked.outcome(), asked.from(), asked.to());
    }

    /** What the caller sees of a row. */
    static AuditRow shown(Caller caller, AuditRow row) {
        return caller.holds(Right.AUDIT_READ) ? row : row.technical();
    }

    /** Whether the caller may know who looked at a record and changed it. */
    static boolean sees(Caller caller, Subject record, EntityManager em) {
        return caller.holds(Right.AUDIT_READ)
                || caller.holds(Right.AUDIT_OWN_ORDERS)
                        && record.kind().equals(ORDER)
                        && hadAPart(caller, record.id(), em);
    }

    private static boolean hadAPart(Caller caller, long order, EntityManager em) {
        return !em.createNativeQuery("select 1 from order_event where order_id = ? and actor_id = ? limit 1")
                .setParameter(1, order)
                .setParameter(2, caller.memberId())
                .getResultList()
                .isEmpty();
    }
}
