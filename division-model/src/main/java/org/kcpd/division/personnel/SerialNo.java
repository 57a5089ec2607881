package org.kcpd.division.personnel;

import java.util.regex.Pattern;

/** A member's serial number: letters, digits and dashes, 2 to 20 of them; leading zeros count. */
public record SerialNo(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{1,19}");

    /** @throws IllegalArgumentException when the text cannot be a serial number */
    public SerialNo {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a serial number");
        }
    }

    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
