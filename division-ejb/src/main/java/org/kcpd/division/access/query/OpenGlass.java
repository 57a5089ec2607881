package org.kcpd.division.access.query;

import org.kcpd.division.access.GlassKind;
import org.kcpd.division.platform.crypt.SecretPlace;

/** What a query of another area asks about break-glass, and where its texts are kept. */
public final class OpenGlass {
    private static final String TABLE = "glass_break";

    private OpenGlass() {}

    /**
     * Until when the glass before a record is broken for a member, as an expression of constant words; null when it is not.
     * Its parameters, in this order: the member, the instant, the instant. Nothing has to run for it to end.
     *
     * @param record an expression for the record's id
     */
    public static String until(GlassKind kind, String record) {
        return "(SELECT MAX(g.until_at) FROM glass_break g WHERE g.kind = '" + kind.name() + "' AND g.record_id = "
                + record + " AND g.opened_by = ? AND g.opened_at <= ? AND g.until_at > ?)";
    }

    /** Why it was broken. */
    public static SecretPlace text(long id) {
        return new SecretPlace(TABLE, id, "reason");
    }

    /** What the review says. */
    public static SecretPlace note(long id) {
        return new SecretPlace(TABLE, id, "note");
    }
}
