package org.kcpd.division.access.query;

/** What the list of grants can be sorted by. */
public enum GrantSort {
    MEMBER("m.family_name"),
    ROLE("g.role"),
    FROM("g.from_at"),
    UNTIL("g.to_at");

    private final String column;

    GrantSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
