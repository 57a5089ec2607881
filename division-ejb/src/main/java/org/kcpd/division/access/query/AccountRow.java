package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as the list shows it: which member, and what proves them.
 *
 * @param issuer the identity provider, empty when the account is linked to no subject
 * @param subject that provider's own name for the member, empty when there is none
 * @param password whether there is a password of the built-in store
 */
public record AccountRow(
        long memberId,
        String serialNo,
        String familyName,
        String givenName,
        String issuer,
        String subject,
        Optional<Instant> linkedAt,
        Optional<Instant> lastSignInAt,
        boolean password) {}
