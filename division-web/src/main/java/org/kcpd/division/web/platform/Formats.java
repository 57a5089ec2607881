package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kcpd.division.platform.time.BusinessClock;
import org.omnifaces.util.Beans;

/** How screens write days, moments and numbers: {@code Mon 23 Nov 2026 06:00}, 24 hours, as the clock shows in Kansas City. */
public final class Formats {

    private static final ZoneId KANSAS_CITY = BusinessClock.ZONE;

    private Formats() {}

    /** {@code Mon 23 Nov 2026}; nothing for no day. */
    public static String day(LocalDate day) {
        return day == null ? "" : pattern("EEE d MMM uuuu").format(day);
    }

    /** Today's duty day as the product's clock has it. */
    public static String today() {
        return day(Beans.getReference(BusinessClock.class).today());
    }

    /** {@code Mon 23 Nov 2026 06:00}; nothing for no moment. */
    public static String at(Instant moment) {
        return moment == null ? "" : pattern("EEE d MMM uuuu HH:mm").format(moment.atZone(KANSAS_CITY));
    }

    /** From the first day to the last one, which is the day before {@code to}; an open end is written as such. */
    public static String span(LocalDate from, LocalDate to) {
        if (to == null) {
            return Messages.format(locale(), "date.since", day(from));
        }
        return day(from) + " – " + day(to.minusDays(1));
    }

    /** A number as the language groups it. */
    public static String number(Number number) {
        return number == null ? "" : NumberFormat.getIntegerInstance(locale()).format(number.longValue());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
