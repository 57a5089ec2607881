package org.kcpd.division.web.platform;

import java.io.Serializable;

/**
 * One entry of a timeline.
 *
 * @param when as read, made with {@link Formats}
 * @param title what happened
 * @param detail more, or empty
 * @param tone {@code ok warn bad info idle}
 * @param icon a PrimeIcon, {@code pi-...}
 * @param link address below the context root, or empty
 */
public record Moment(String when, String title, String detail, String tone, String icon, String link)
        implements Serializable {}
