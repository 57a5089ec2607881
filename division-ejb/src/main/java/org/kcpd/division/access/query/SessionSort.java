package org.kcpd.division.access.query;

/** What the list of sessions can be sorted by. */
public enum SessionSort {
    MEMBER("m.family_name"),
    BEGAN("s.began_at"),
    USED("s.used_at"),
    ADDRESS("s.address");

    private final String column;

    SessionSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
