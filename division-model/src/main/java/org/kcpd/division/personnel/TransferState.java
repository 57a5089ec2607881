package org.kcpd.division.personnel;

import static org.kcpd.division.personnel.TransferVerb.ACCEPT;
import static org.kcpd.division.personnel.TransferVerb.APPROVE;
import static org.kcpd.division.personnel.TransferVerb.DECLINE;
import static org.kcpd.division.personnel.TransferVerb.DENY;
import static org.kcpd.division.personnel.TransferVerb.ENDORSE_GAINING;
import static org.kcpd.division.personnel.TransferVerb.ENDORSE_LOSING;
import static org.kcpd.division.personnel.TransferVerb.HAND_OVER;
import static org.kcpd.division.personnel.TransferVerb.OFFER;
import static org.kcpd.division.personnel.TransferVerb.ORDER;
import static org.kcpd.division.personnel.TransferVerb.PREPARE;
import static org.kcpd.division.personnel.TransferVerb.RELEASE;
import static org.kcpd.division.personnel.TransferVerb.REOPEN;
import static org.kcpd.division.personnel.TransferVerb.SKIP;
import static org.kcpd.division.personnel.TransferVerb.WITHDRAW;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a transfer request has come (domain section 2). An approved request waits, without an end, for its order. */
public enum TransferState {
    SUBMITTED,
    ENDORSED_LOSING,
    ENDORSED_GAINING,
    APPROVED,
    DENIED,
    WITHDRAWN,
    ORDERED;

    private static final Map<TransferState, Map<TransferVerb, TransferState>> TRANSITIONS = Map.of(
            SUBMITTED,
            Map.of(ENDORSE_LOSING, ENDORSED_LOSING, HAND_OVER, SUBMITTED, DENY, DENIED, WITHDRAW, WITHDRAWN),
            ENDORSED_LOSING,
            Map.of(ENDORSE_GAINING, ENDORSED_GAINING, HAND_OVER, ENDORSED_LOSING, DENY, DENIED, WITHDRAW, WITHDRAWN),
            ENDORSED_GAINING,
            Map.of(APPROVE, APPROVED, DENY, DENIED, WITHDRAW, WITHDRAWN),
            APPROVED,
            Map.of(
                    OFFER, APPROVED, ACCEPT, APPROVED, DECLINE, APPROVED, SKIP, APPROVED, PREPARE, APPROVED, RELEASE,
                    APPROVED, ORDER, ORDERED, WITHDRAW, WITHDRAWN),
            ORDERED,
            Map.of(REOPEN, APPROVED),
            DENIED,
            Map.of(),
            WITHDRAWN,
            Map.of());

    /** The state after the verb, or empty when the verb is not possible in this one. */
    public Optional<TransferState> after(TransferVerb verb) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(verb));
    }

    /** What can be done to a request in this state, whoever does it. */
    public Set<TransferVerb> verbs() {
        return TRANSITIONS.get(this).keySet();
    }

    /** Whether somebody's endorsement is awaited. */
    public boolean awaitsEndorsement() {
        return this == SUBMITTED || this == ENDORSED_LOSING;
    }

    /** Whether it still may lead to a move. */
    public boolean open() {
        return this != DENIED && this != WITHDRAWN && this != ORDERED;
    }
}
