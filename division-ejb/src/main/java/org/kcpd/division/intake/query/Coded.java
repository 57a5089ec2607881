package org.kcpd.division.intake.query;

import java.util.Locale;
import org.kcpd.division.personnel.query.SqlRow;

/** A reason or an outcome: data with a name in each language; {@link #NONE} where there is none. */
public record Coded(long id, String code, String english, String spanish) {
    public static final Coded NONE = new Coded(0, "", "", "");

    /** From four columns. */
    static Coded of(SqlRow row, int at) {
        return row.absent(at) ? NONE : new Coded(row.number(at), row.text(at + 1), row.text(at + 2), row.text(at + 3));
    }

    /** Its name in a language of the screens. */
    public String name(Locale locale) {
        return "es".equals(locale.getLanguage()) ? spanish : english;
    }
}
