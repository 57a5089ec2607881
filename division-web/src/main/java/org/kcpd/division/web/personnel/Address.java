package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kcpd.division.platform.NotFound;

/** What the address of a page asks for, and what native controls of a form send. */
final class Address {

    private Address() {}

    /** The parameter, "" when there is none. */
    static String text(String name) {
        return values().getOrDefault(name, new String[] {""})[0].strip();
    }

    static boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Every value of the parameter, those in one text parted by commas included. */
    static List<String> all(String name) {
        return Arrays.stream(values().getOrDefault(name, new String[0]))
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The number of the thing the page shows, 0 for none. @throws NotFound when it cannot be one */
    static long id(String kind) {
        String text = text("id");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound(kind, text);
        }
        return Long.parseLong(text);
    }

    /** A number of the address, 0 where there is none that can be meant. */
    static long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Map<String, String[]> values() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
    }
}
