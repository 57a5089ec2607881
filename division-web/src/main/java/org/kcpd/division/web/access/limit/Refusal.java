package org.kcpd.division.web.access.limit;

/**
 * Too much was asked.
 *
 * @param seconds after which it is worth while to ask again
 * @param inBurst how many were refused without a pause, this one included
 */
public record Refusal(long seconds, long inBurst) {
    private static final long PAGES = 20;

    /** The one that is written down. */
    boolean isFirst() {
        return inBurst == 1;
    }

    /** Whoever goes on and on gets a line instead of a page. */
    boolean isBare() {
        return inBurst > PAGES;
    }
}
