package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.util.Locale;

/**
 * One line of a member's home page that an area adds.
 *
 * @param kind the sort of line, as its area says
 * @param at when it is due, or happened; null for none
 */
public record HomeLine(String kind, long id, String english, String spanish, String state, Instant at, boolean late) {

    /** Its title in a language of the screens. */
    public String title(Locale locale) {
        return "es".equals(locale.getLanguage()) ? spanish : english;
    }
}
