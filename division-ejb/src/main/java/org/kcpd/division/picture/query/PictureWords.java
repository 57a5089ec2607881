package org.kcpd.division.picture.query;

import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;

/** Where what members write to each other is kept encrypted, and how a query brings it along. */
public final class PictureWords {
    private static final String HAND_OFF = "hand_off_event";
    private static final String PLAN = "plan_event";
    private static final String STEP = "plan_step";
    private static final String WORDS = "words";

    private PictureWords() {}

    /** What was written in a step of a hand-off. */
    public static SecretPlace ofHandOff(long eventId) {
        return new SecretPlace(HAND_OFF, eventId, WORDS);
    }

    /** What was written in a step of a plan's life. */
    public static SecretPlace ofPlan(long eventId) {
        return new SecretPlace(PLAN, eventId, WORDS);
    }

    /** What is to be done. */
    public static SecretPlace ofStep(long stepId) {
        return new SecretPlace(STEP, stepId, WORDS);
    }

    static String joinHandOff() {
        return Secrets.join("w", HAND_OFF, "e.id", WORDS);
    }

    static String joinPlan() {
        return Secrets.join("w", PLAN, "e.id", WORDS);
    }

    static String joinStep() {
        return Secrets.join("w", STEP, "t.id", WORDS);
    }
}
