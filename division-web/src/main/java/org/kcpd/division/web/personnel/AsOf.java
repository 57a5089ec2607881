package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The day a page looks at, with the addresses of the same page on another day. Today has no date in the address: a
 * bookmark of "the roster" stays the roster of today.
 */
public final class AsOf implements Serializable {

    /** The parameter that carries the day. */
    public static final String PARAMETER = "on";

    private static final long serialVersionUID = 1L;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final String page;
    private final LinkedHashMap<String, String> others;
    private final LocalDate day;
    private final LocalDate today;

    private AsOf(String page, Map<String, String> others, LocalDate day, LocalDate today) {
        this.page = page;
        this.others = new LinkedHashMap<>(others);
        this.others.remove(PARAMETER);
        this.others.values().removeIf(String::isEmpty);
        this.day = day;
        this.today = today;
    }

    /**
     * @param page name of the page, for example {@code roster.xhtml}
     * @param others the parameters the address keeps when the day changes
     * @param asked the day the address asks for; what is no day of these three centuries is as if not asked
     */
    public static AsOf of(String page, Map<String, String> others, String asked, LocalDate today) {
        return new AsOf(page, others, read(asked, today), today);
    }

    /** The day a text names, or another one where it names none of these three centuries. */
    static LocalDate read(String asked, LocalDate otherwise) {
        try {
            LocalDate day = asked == null || asked.isBlank() ? otherwise : LocalDate.parse(asked.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST) ? otherwise : day;
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    public LocalDate getDay() {
        return day;
    }

    public boolean isToday() {
        return day.equals(today);
    }

    public String getPrevious() {
        return at(day.minusDays(1));
    }

    public String getNext() {
        return at(day.plusDays(1));
    }

    public String getNow() {
        return at(today);
    }

    /** The page and the address parameters it keeps, for a form that asks for another day. */
    public String getPage() {
        return page;
    }

    public Map<String, String> getOthers() {
        return Collections.unmodifiableMap(others);
    }

    /** What a link to another page appends so that it looks at the same day; nothing for today. */
    public String getSuffix() {
        return isToday() ? "" : "&" + PARAMETER + "=" + day;
    }

    /** The day for an address, empty for today. */
    public String getParameter() {
        return isToday() ? "" : day.toString();
    }

    /** The address of this page on a day. */
    public String at(LocalDate another) {
        Map<String, String> all = new LinkedHashMap<>(others);
        if (!another.equals(today)) {
            all.put(PARAMETER, another.toString());
        }
        return all.isEmpty() ? page : page + "?" + query(all);
    }

    private static String query(Map<String, String> all) {
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
