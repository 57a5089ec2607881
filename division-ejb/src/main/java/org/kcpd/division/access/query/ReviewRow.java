package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.access.Role;

/**
 * A role somebody holds today beyond what every member has.
 *
 * @param byGrant by a grant; otherwise by the assignment in force
 * @param place of the assignment, or the reason of the grant
 * @param grantedBy serial number, of both where two gave it; empty for assignments and for the installation
 * @param until empty for an assignment without an end
 * @param lastSignIn empty when never
 */
public record ReviewRow(
        String serialNo,
        String name,
        Role role,
        boolean byGrant,
        Instant since,
        Optional<Instant> until,
        String grantedBy,
        String place,
        Optional<Instant> lastSignIn) {}
