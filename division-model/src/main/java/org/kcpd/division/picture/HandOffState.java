package org.kcpd.division.picture;

import static org.kcpd.division.picture.HandOffVerb.ACCEPT;
import static org.kcpd.division.picture.HandOffVerb.DECLINE;
import static org.kcpd.division.picture.HandOffVerb.DONE;
import static org.kcpd.division.picture.HandOffVerb.HAND_OVER;
import static org.kcpd.division.picture.HandOffVerb.WITHDRAW;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far it has come that a unit asked another one to be contacted. */
public enum HandOffState {
    ASKED,
    ACCEPTED,
    DECLINED,
    DONE_WITH,
    WITHDRAWN;

    private static final Map<HandOffState, Map<HandOffVerb, HandOffState>> TRANSITIONS = Map.of(
            ASKED,
            Map.of(ACCEPT, ACCEPTED, DECLINE, DECLINED, WITHDRAW, WITHDRAWN),
            ACCEPTED,
            Map.of(DONE, DONE_WITH, WITHDRAW, WITHDRAWN, HAND_OVER, ACCEPTED),
            DECLINED,
            Map.of(),
            DONE_WITH,
            Map.of(),
            WITHDRAWN,
            Map.of());

    /** The state after the verb, or empty when the verb is not possible in this one. */
    public Optional<HandOffState> after(HandOffVerb verb) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(verb));
    }

    /** What can be done in this state, whoever does it. */
    public Set<HandOffVerb> verbs() {
        return TRANSITIONS.get(this).keySet();
    }

    public boolean open() {
        return this == ASKED || this == ACCEPTED;
    }
}
