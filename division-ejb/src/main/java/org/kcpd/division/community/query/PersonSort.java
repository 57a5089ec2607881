package org.kcpd.division.community.query;

/** The columns a list of people can be sorted by. */
public enum PersonSort {
    NAME("p.shown_name"),
    ADDED("p.id");

    private final String column;

    PersonSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
