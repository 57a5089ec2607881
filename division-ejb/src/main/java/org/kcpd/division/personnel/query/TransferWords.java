package org.kcpd.division.personnel.query;

import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;

/** Where the confidential words of a transfer request are kept, and how a query brings them along. */
public final class TransferWords {
    private static final String REQUEST = "transfer_request";
    private static final String EVENT = "transfer_event";
    private static final String REASON = "reason";
    private static final String FACTS = "hardship_facts";

    private TransferWords() {}

    /** Why the member asks. */
    public static SecretPlace reason(long requestId) {
        return new SecretPlace(REQUEST, requestId, REASON);
    }

    /** The facts of a hardship. */
    public static SecretPlace facts(long requestId) {
        return new SecretPlace(REQUEST, requestId, FACTS);
    }

    /** What was written in a step. */
    public static SecretPlace ofStep(long eventId) {
        return new SecretPlace(EVENT, eventId, REASON);
    }

    /** Joins both values of the requests {@code r}, as {@code why} and {@code fact}. */
    static String joinRequest() {
        return Secrets.join("why", REQUEST, "r.id", REASON) + Secrets.join("fact", REQUEST, "r.id", FACTS);
    }

    /** Joins the value of the events {@code e}, as {@code why}. */
    static String joinEvent() {
        return Secrets.join("why", EVENT, "e.id", REASON);
    }

    /**
     * The words in a row: clear in {@code column} only where the version before this one wrote them and nobody has moved
     * them yet, else sealed from {@code sealed} on; "" for none.
     */
    static String read(Secrets secrets, SecretPlace place, SqlRow row, int column, int sealed) {
        return row.absent(sealed) ? row.text(column) : secrets.text(place, row.sealed(sealed));
    }
}
