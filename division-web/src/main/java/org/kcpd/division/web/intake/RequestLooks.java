package org.kcpd.division.web.intake;

import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestVerb;

/** Tone and icon of what service requests are and of what was done to them; the text says the same. */
final class RequestLooks {

    private RequestLooks() {}

    static String tone(RequestState state) {
        return switch (state) {
            case NEW, REDIRECTED, REOPENED -> "warn";
            case TRIAGED, ASSIGNED, IN_PROGRESS -> "info";
            case CLOSED -> "ok";
            case DUPLICATE -> "idle";
            case DECLINED -> "bad";
        };
    }

    static String icon(RequestState state) {
        return switch (state) {
            case NEW -> "pi-send";
            case TRIAGED -> "pi-inbox";
            case ASSIGNED -> "pi-user";
            case IN_PROGRESS -> "pi-play";
            case REDIRECTED -> "pi-share-alt";
            case REOPENED -> "pi-replay";
            case CLOSED -> "pi-check";
            case DUPLICATE -> "pi-copy";
            case DECLINED -> "pi-times";
        };
    }

    static String tone(RequestVerb verb) {
        return switch (verb) {
            case FILE, RELEASE, HAND_OVER, LINK -> "idle";
            case TRIAGE, ASSIGN -> "info";
            case ACCEPT, CLOSE -> "ok";
            case REDIRECT, REOPEN, DUPLICATE -> "warn";
            case DECLINE -> "bad";
        };
    }

    static String icon(RequestVerb verb) {
        return switch (verb) {
            case FILE -> "pi-send";
            case TRIAGE -> "pi-inbox";
            case ASSIGN -> "pi-user";
            case ACCEPT -> "pi-play";
            case RELEASE -> "pi-undo";
            case REDIRECT -> "pi-share-alt";
            case DUPLICATE -> "pi-copy";
            case DECLINE -> "pi-times";
            case CLOSE -> "pi-check";
            case REOPEN -> "pi-replay";
            case HAND_OVER -> "pi-arrow-right-arrow-left";
            case LINK -> "pi-link";
        };
    }
}
