package org.kcpd.division.access.query;

/** Which sessions. @param text beginning of a serial number, a family name or an address; empty for all */
public record SessionFilter(String text) {}
