package org.kcpd.division.community;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How addresses are compared: "2640 Prospect Avenue, Apt. 3" and "2640 PROSPECT AVE #3" are the same. */
public final class AddressKeys {
    private static final Map<String, String> SHORT = Map.ofEntries(
            entry("AVENUE", "AVE"),
            entry("AV", "AVE"),
            entry("STREET", "ST"),
            entry("STR", "ST"),
            entry("BOULEVARD", "BLVD"),
            entry("BVD", "BLVD"),
            entry("ROAD", "RD"),
            entry("DRIVE", "DR"),
            entry("LANE", "LN"),
            entry("COURT", "CT"),
            entry("CIRCLE", "CIR"),
            entry("PLACE", "PL"),
            entry("TERRACE", "TER"),
            entry("TERR", "TER"),
            entry("TRAFFICWAY", "TFWY"),
            entry("PARKWAY", "PKWY"),
            entry("HIGHWAY", "HWY"),
            entry("NORTH", "N"),
            entry("SOUTH", "S"),
            entry("EAST", "E"),
            entry("WEST", "W"),
            entry("NORTHEAST", "NE"),
            entry("NORTHWEST", "NW"),
            entry("SOUTHEAST", "SE"),
            entry("SOUTHWEST", "SW"));
    private static final String UNIT_WORDS = "^(APARTMENT|APT|UNIT|SUITE|STE|ROOM|RM|NO|NUMBER)(?=\\d|$)";
    private static final int LONGEST = 200;

    private AddressKeys() {}

    public static String of(String street, String unit, String city) {
        var key = words(street) + "#" + unit(unit) + "@" + NameKeys.letters(city);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    /** The street alone, as the key begins with it. */
    public static String words(String street) {
        return Arrays.stream(plain(street).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String unit(String unit) {
        var letters = NameKeys.letters(unit);
        return letters.replaceAll(UNIT_WORDS, "");
    }

    private static String plain(String text) {
        return Arrays.stream((text == null ? "" : text).split("[^\\p{L}\\p{N}]+"))
                .map(NameKeys::letters)
                .collect(Collectors.joining(" "));
    }
}
