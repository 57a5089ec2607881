package org.kcpd.division.web.picture;

import org.kcpd.division.picture.HandOffState;
import org.kcpd.division.picture.HandOffVerb;
import org.kcpd.division.picture.PlanAnswer;
import org.kcpd.division.picture.PlanState;
import org.kcpd.division.picture.PlanVerb;

/** Tone and icon of hand-offs and plans and of what was done to them; the text says the same. */
final class PictureLooks {

    private PictureLooks() {}

    static String tone(HandOffState state) {
        return switch (state) {
            case ASKED -> "warn";
            case ACCEPTED -> "info";
            case DECLINED -> "bad";
            case DONE_WITH -> "ok";
            case WITHDRAWN -> "idle";
        };
    }

    static String tone(HandOffVerb verb) {
        return switch (verb) {
            case ASK, ACCEPT -> "info";
            case DECLINE -> "bad";
            case DONE -> "ok";
            case WITHDRAW -> "warn";
            case HAND_OVER -> "idle";
        };
    }

    static String icon(HandOffVerb verb) {
        return switch (verb) {
            case ASK -> "pi-comments";
            case ACCEPT -> "pi-check";
            case DECLINE -> "pi-times";
            case DONE -> "pi-verified";
            case WITHDRAW -> "pi-replay";
            case HAND_OVER -> "pi-share-alt";
        };
    }

    static String tone(PlanState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case ACTIVE -> "ok";
            case CLOSED -> "idle";
        };
    }

    static String tone(PlanAnswer answer) {
        return switch (answer) {
            case ASKED -> "warn";
            case AGREED -> "ok";
            case DECLINED -> "bad";
        };
    }

    static String tone(PlanVerb verb) {
        return switch (verb) {
            case PROPOSE, ADD_STEP, HAND_LEAD -> "info";
            case AGREE, DO_STEP -> "ok";
            case DECLINE -> "bad";
            case CLOSE, HAND_OVER -> "idle";
        };
    }

    static String icon(PlanVerb verb) {
        return switch (verb) {
            case PROPOSE -> "pi-sitemap";
            case AGREE -> "pi-thumbs-up";
            case DECLINE -> "pi-times";
            case HAND_LEAD, HAND_OVER -> "pi-share-alt";
            case ADD_STEP -> "pi-plus";
            case DO_STEP -> "pi-check";
            case CLOSE -> "pi-verified";
        };
    }
}
