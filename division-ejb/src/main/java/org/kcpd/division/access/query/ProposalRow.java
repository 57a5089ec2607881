package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.access.ProposalState;
import org.kcpd.division.access.Role;

/**
 * A proposed grant.
 *
 * @param until when the role would end
 * @param expires until when it can be decided
 * @param decidedBy serial number and name of who decided; empty while nobody has
 * @param decisionReason of a refusal
 * @param mayDecide whether the caller may confirm or refuse it now
 * @param mayWithdraw whether it is the caller's own and still open
 */
public record ProposalRow(
        long id,
        Person member,
        Role role,
        Instant until,
        String reason,
        Person proposedBy,
        Instant proposedAt,
        Instant expires,
        ProposalState state,
        Person decidedBy,
        Optional<Instant> decidedAt,
        String decisionReason,
        boolean mayDecide,
        boolean mayWithdraw) {

    /** A member as lists name them. */
    public record Person(String serialNo, String name) {}
}
