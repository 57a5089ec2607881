package org.kcpd.division.picture.query;

/** By what a list of hand-offs can be sorted. */
public enum HandOffSort {
    ASKED_AT,
    STATE
}
