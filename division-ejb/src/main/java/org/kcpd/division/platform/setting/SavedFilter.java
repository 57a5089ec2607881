package org.kcpd.division.platform.setting;

/** A saved filter of a list. @param query the list's URL parameters */
public record SavedFilter(long id, String name, String query) {}
