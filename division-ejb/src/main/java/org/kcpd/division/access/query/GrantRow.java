package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.access.Role;

/** A grant as the list shows it. @param grantedBy serial number, empty when the installation granted it */
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
        String reason,
        boolean inForce) {}
