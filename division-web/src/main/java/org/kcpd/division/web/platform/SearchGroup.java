package org.kcpd.division.web.platform;

import java.io.Serializable;
import java.util.List;

/**
 * What the search box found of one sort.
 *
 * @param sort names the title in the messages
 * @param all the list that shows all of it; "" where there is none
 * @param cut whether there may be more than shown
 */
public record SearchGroup(String sort, String icon, List<Hit> hits, String all, boolean cut) implements Serializable {

    /** One line. @param link below the context root */
    public record Hit(String name, String detail, String link) implements Serializable {}
}
