package org.kcpd.division.picture;

import static org.kcpd.division.picture.PlanVerb.ADD_STEP;
import static org.kcpd.division.picture.PlanVerb.AGREE;
import static org.kcpd.division.picture.PlanVerb.CLOSE;
import static org.kcpd.division.picture.PlanVerb.DECLINE;
import static org.kcpd.division.picture.PlanVerb.DO_STEP;
import static org.kcpd.division.picture.PlanVerb.HAND_LEAD;
import static org.kcpd.division.picture.PlanVerb.HAND_OVER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a joint plan has come. */
public enum PlanState {
    /** The units answer; the last answer makes it active, or closes it where nobody else agreed. */
    PROPOSED,
    ACTIVE,
    CLOSED;

    private static final Map<PlanState, Set<PlanVerb>> VERBS = Map.of(
            PROPOSED,
            EnumSet.of(AGREE, DECLINE, CLOSE),
            ACTIVE,
            EnumSet.of(HAND_LEAD, ADD_STEP, DO_STEP, CLOSE, HAND_OVER),
            CLOSED,
            EnumSet.noneOf(PlanVerb.class));

    /** What can be done in this state, whoever does it. */
    public Set<PlanVerb> verbs() {
        return VERBS.get(this);
    }

    public boolean allows(PlanVerb verb) {
        return verbs().contains(verb);
    }
}
