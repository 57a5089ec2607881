package org.kcpd.division.community;

import org.kcpd.division.platform.Refused;

/** What every typed text of this area goes through. */
final class Texts {
    private Texts() {}

    static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** @throws Refused E-TOO-LONG */
    static void atMost(String text, int most, String field) {
        if (text.length() > most) {
            throw Refused.of("E-TOO-LONG").field(field).args(most);
        }
    }
}
