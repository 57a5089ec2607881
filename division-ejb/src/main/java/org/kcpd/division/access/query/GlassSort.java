package org.kcpd.division.access.query;

/** What the list of break-glass can be sorted by. */
public enum GlassSort {
    OPENED("g.opened_at"),
    MEMBER("m.family_name");

    private final String column;

    GlassSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
