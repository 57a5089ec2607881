package org.kcpd.division.platform;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, said so that a page can put it beside its field and a report beside its row.
 *
 * @param code bundle key; {@code E-} refuses, {@code W-} warns
 * @param field name of the input it belongs to, empty when it belongs to none
 * @param row number of the row it belongs to (as the user counts: from 1), null when it belongs to none
 * @param args what the bundle text's placeholders show
 */
public record Problem(String code, String field, Integer row, List<Object> args) {

    public Problem {
        Objects.requireNonNull(code, "code");
        field = field == null ? "" : field;
        args = List.copyOf(args);
    }

    /** A problem of no field and no row. */
    public static Problem of(String code, Object... args) {
        return new Problem(code, "", null, List.of(args));
    }

    /** The same problem, beside a field. */
    public Problem at(String ofField) {
        return new Problem(code, ofField, row, args);
    }

    /** The same problem, on a row. */
    public Problem on(int ofRow) {
        return new Problem(code, field, ofRow, args);
    }

    /** Whether it only warns. */
    public boolean warning() {
        return code.startsWith("W-");
    }
}
