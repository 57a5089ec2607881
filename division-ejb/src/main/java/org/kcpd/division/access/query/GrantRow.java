package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.access.Role;

/**
 * A grant as the list shows it.
 *
 * @param grantedBy serial number, empty when the installation granted it
 * @param confirmedBy of a role two have to give, the second; empty else
 * @param mayRevoke whether the caller may end it
 */
public record GrantRow(
        long id,
        String serialNo,
        String familyName,
        String givenName,
        Role role,
        Instant from,
        Instant until,
        Optional<Instant> revokedAt,
        String grantedBy,
        String confirmedBy,
        String reason,
        boolean inForce,
        boolean mayRevoke) {}
