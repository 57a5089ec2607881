package org.kcpd.division.access.query;

/** What the list of accounts can be sorted by. */
public enum AccountSort {
    MEMBER("m.family_name"),
    SERIAL("m.serial_no"),
    LINKED("a.linked_at"),
    LAST("a.last_sign_in_at");

    private final String column;

    AccountSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
