package org.kcpd.division.platform.table;

/** Patterns for LIKE in which the user's own {@code % _ \} mean themselves (backslash is the escape of MySQL's default). */
public final class Like {
    private Like() {}

    /** Anywhere in the text. */
    public static String contains(String text) {
        return "%" + escaped(text) + "%";
    }

    /** At its beginning: the form an index can serve. */
    public static String prefix(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
