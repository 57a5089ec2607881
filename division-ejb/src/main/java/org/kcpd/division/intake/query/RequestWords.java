package org.kcpd.division.intake.query;

import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;

/** Where what people write in a service request is kept. */
public final class RequestWords {
    private static final String REQUEST = "service_request";
    private static final String EVENT = "request_event";
    private static final String NEEDED = "words";
    private static final String REASON = "reason";

    private RequestWords() {}

    /** What is needed, as the requester wrote it. */
    public static SecretPlace needed(long requestId) {
        return new SecretPlace(REQUEST, requestId, NEEDED);
    }

    /** What was written in a step. */
    public static SecretPlace ofStep(long eventId) {
        return new SecretPlace(EVENT, eventId, REASON);
    }

    /** Joins the value of the requests {@code r}, as {@code need}. */
    static String joinRequest() {
        return Secrets.join("need", REQUEST, "r.id", NEEDED);
    }

    /** Joins the value of the events {@code e}, as {@code why}. */
    static String joinEvent() {
        return Secrets.join("why", EVENT, "e.id", REASON);
    }
}
