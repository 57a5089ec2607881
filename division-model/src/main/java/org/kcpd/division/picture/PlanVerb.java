package org.kcpd.division.picture;

/** What somebody does to a joint plan; each is one row of its history. */
public enum PlanVerb {
    PROPOSE,
    AGREE,
    DECLINE,
    /** Another of the units leads from now on. */
    HAND_LEAD,
    ADD_STEP,
    DO_STEP,
    CLOSE,
    /** An order moved whoever led it. */
    HAND_OVER
}
