package org.kcpd.division.picture.query;

/** By what frequent contacts can be sorted. */
public enum FrequentSort {
    EVENTS,
    UNITS,
    LAST
}
