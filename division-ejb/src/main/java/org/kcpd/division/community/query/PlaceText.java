package org.kcpd.division.community.query;

/** How a place is written on one line. */
public final class PlaceText {
    private PlaceText() {}

    /** Street, unit, and the name people call it by. */
    public static String of(String street, String unit, String name) {
        var address = unit.isEmpty() ? street : street + " #" + unit.replaceFirst("^#\\s*", "");
        return name.isEmpty() ? address : name + ", " + address;
    }
}
