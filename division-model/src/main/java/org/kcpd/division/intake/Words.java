package org.kcpd.division.intake;

import org.kcpd.division.platform.Refused;

/** What every typed text of this area goes through. */
final class Words {
    private Words() {}

    /** @throws Refused E-TOO-LONG */
    static void atMost(String text, int most, String field) {
        if (text != null && text.length() > most) {
            throw Refused.of("E-TOO-LONG").field(field).args(most);
        }
    }

    /** Why a step is taken that needs a reason. @throws Refused E-REASON */
    static String reason(String why) {
        if (why == null || why.isBlank()) {
            throw Refused.of("E-REASON").field("reason");
        }
        return why;
    }
}
