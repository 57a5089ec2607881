package org.kcpd.division.web.personnel;

import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferVerb;

/** Tone and icon of what orders and transfer requests are and of what was done to them; the text says the same. */
final class Looks {

    private Looks() {}

    static String tone(OrderState state) {
        return switch (state) {
            case DRAFT -> "idle";
            case SUBMITTED, APPROVED -> "info";
            case RETURNED -> "warn";
            case PUBLISHED -> "ok";
            case RESCINDED -> "bad";
        };
    }

    static String icon(OrderState state) {
        return switch (state) {
            case DRAFT -> "pi-pencil";
            case SUBMITTED -> "pi-send";
            case APPROVED -> "pi-check";
            case RETURNED -> "pi-replay";
            case PUBLISHED -> "pi-verified";
            case RESCINDED -> "pi-ban";
        };
    }

    static String tone(OrderVerb verb) {
        return switch (verb) {
            case DRAFT, CHANGE, DECIDE -> "idle";
            case SUBMIT, APPROVE -> "info";
            case RETURN -> "warn";
            case PUBLISH -> "ok";
            case RESCIND -> "bad";
        };
    }

    static String icon(OrderVerb verb) {
        return switch (verb) {
            case DRAFT -> "pi-file-edit";
            case CHANGE -> "pi-pencil";
            case DECIDE -> "pi-inbox";
            case SUBMIT -> "pi-send";
            case RETURN -> "pi-replay";
            case APPROVE -> "pi-check";
            case PUBLISH -> "pi-verified";
            case RESCIND -> "pi-ban";
        };
    }

    static String tone(TransferState state) {
        return switch (state) {
            case SUBMITTED, ENDORSED_LOSING, ENDORSED_GAINING -> "info";
            case APPROVED -> "warn";
            case DENIED -> "bad";
            case WITHDRAWN -> "idle";
            case ORDERED -> "ok";
        };
    }

    static String icon(TransferState state) {
        return switch (state) {
            case SUBMITTED -> "pi-send";
            case ENDORSED_LOSING, ENDORSED_GAINING -> "pi-thumbs-up";
            case APPROVED -> "pi-clock";
            case DENIED -> "pi-times";
            case WITHDRAWN -> "pi-replay";
            case ORDERED -> "pi-verified";
        };
    }

    static String tone(TransferVerb verb) {
        return switch (verb) {
            case SUBMIT, HAND_OVER, RELEASE, REOPEN -> "idle";
            case ENDORSE_LOSING, ENDORSE_GAINING, OFFER, PREPARE -> "info";
            case APPROVE, ACCEPT, ORDER -> "ok";
            case DECLINE, SKIP, WITHDRAW -> "warn";
            case DENY -> "bad";
        };
    }

    static String icon(TransferVerb verb) {
        return switch (verb) {
            case SUBMIT -> "pi-send";
            case ENDORSE_LOSING, ENDORSE_GAINING -> "pi-thumbs-up";
            case HAND_OVER -> "pi-share-alt";
            case APPROVE, ACCEPT -> "pi-check";
            case DENY, DECLINE -> "pi-times";
            case WITHDRAW, REOPEN -> "pi-replay";
            case OFFER -> "pi-gift";
            case SKIP -> "pi-forward";
            case PREPARE -> "pi-file-edit";
            case RELEASE -> "pi-undo";
            case ORDER -> "pi-verified";
        };
    }
}
