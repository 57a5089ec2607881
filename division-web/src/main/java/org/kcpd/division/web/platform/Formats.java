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
        return day == null ? "" : day(day, locale());
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu", locale).format(day);
    }

    /** Today's duty day as the product's clock has it. */
    public static String today() {
        return day(Beans.getReference(BusinessClock.class).today());
    }

    /** {@code Mon 23 Nov 2026 06:00}; nothing for no moment. */
    public static String at(Instant moment) {
        return moment == null ? "" : at(moment, locale());
    }

    static String at(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", locale).format(moment.atZone(KANSAS_CITY));
    }

    /** From the first day to the last one, which is the day before {@code to}; an open end is written as such. */
    public static String span(LocalDate from, LocalDate to) {
        return span(from, to, locale());
    }

    static String span(LocalDate from, LocalDate to, Locale locale) {
        return to == null
                ? Messages.format(locale, "date.since", day(from, locale))
                : day(from, locale) + " – " + day(to.minusDays(1), locale);
    }

    /** A number as the language groups it. */
    public static String number(Number number) {
        return number == null ? "" : NumberFormat.getIntegerInstance(locale()).format(number.longValue());
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
