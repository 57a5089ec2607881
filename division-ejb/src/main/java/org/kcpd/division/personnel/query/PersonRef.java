package org.kcpd.division.personnel.query;

/** A member as a page names one; {@link #NONE} where there is nobody. */
public record PersonRef(long memberId, String serialNo, String name) {

    public static final PersonRef NONE = new PersonRef(0, "", "");

    /** Family name first, as on every list. */
    public static String nameOf(String family, String given) {
        return given.isEmpty() ? family : family + ", " + given;
    }

    public boolean present() {
        return memberId != 0;
    }
}
