package org.kcpd.division.community.query;

/** The columns a list of households or organisations can be sorted by. */
public enum GatheringSort {
    NAME("p.name"),
    ADDED("p.id");

    private final String column;

    GatheringSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
