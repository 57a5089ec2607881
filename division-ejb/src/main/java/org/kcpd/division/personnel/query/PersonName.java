package org.kcpd.division.personnel.query;

/** How names stand on lists: family name first, as in the HR file. */
final class PersonName {
    private PersonName() {}

    static String of(String family, String given) {
        return given.isEmpty() ? family : family + ", " + given;
    }
}
