package org.kcpd.division.access.query;

/** Which accounts. @param text beginning of a serial number or family name, empty for all; @param linkedOnly hides the rest */
public record AccountFilter(String text, boolean linkedOnly) {}
