package org.kcpd.division.community.query;

/** The columns a list of places can be sorted by. */
public enum PlaceSort {
    STREET("p.street, p.unit_no"),
    ADDED("p.id");

    private final String columns;

    PlaceSort(String columns) {
        this.columns = columns;
    }

    /** As the list's order is written. */
    String order(boolean descending) {
        return descending ? columns.replace(",", " DESC,") + " DESC" : columns;
    }
}
