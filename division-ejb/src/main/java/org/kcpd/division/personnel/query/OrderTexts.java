package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kcpd.division.platform.time.BusinessClock;

/** Words and dates of printed orders, in English or Spanish. */
final class OrderTexts {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Locale locale;
    private final ResourceBundle bundle;

    OrderTexts(Locale wanted) {
        locale = wanted.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle("messages/order_print", locale, OrderTexts.class.getClassLoader());
    }

    Locale locale() {
        return locale;
    }

    String of(String key, Object... args) {
        return args.length == 0 ? bundle.getString(key) : bundle.getString(key).formatted(args);
    }

    String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    /** In the department's zone. */
    String moment(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atZone(BusinessClock.ZONE));
    }
}
