package org.kcpd.division.personnel.query;

/** A member as a page names one; {@link #NONE} where there is nobody. */
public record PersonRef(long memberId, String serialNo, String name) {

    public static final PersonRef NONE = new PersonRef(0, "", "");

    /** From four columns: id, serial number, family name, given name. */
    public static PersonRef of(SqlRow row, int at) {
        return row.absent(at)
                ? NONE
                : new PersonRef(row.number(at), row.text(at + 1), nameOf(row.text(at + 2), row.text(at + 3)));
    }

    /** Family name first, as on every list. */
    public static String nameOf(String family, String given) {
        return given.isEmpty() ? family : family + ", " + given;
    }

    public boolean present() {
        return memberId != 0;
    }
}
