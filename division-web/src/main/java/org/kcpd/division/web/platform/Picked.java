package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;

/** The rows picked in a list: the boxes named {@code sel} of the form that was sent. */
public final class Picked {

    private static final String BOX = "sel";

    private Picked() {}

    /** The picked ids in the order of the page; what is no id is not picked. */
    public static List<Long> ids() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(BOX, new String[0]);
        return Arrays.stream(values)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
