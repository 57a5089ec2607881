package org.kcpd.division.access;

import java.time.Instant;

/** Where a proposed grant stands. */
public enum ProposalState {
    OPEN,
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    /** Nobody decided it in time. */
    EXPIRED;

    /** @param decision what was decided, null for nothing yet */
    public static ProposalState of(ProposalState decision, Instant expiresAt, Instant at) {
        if (decision != null) {
            return decision;
        }
        return at.isBefore(expiresAt) ? OPEN : EXPIRED;
    }
}
