package org.kcpd.division.picture.query;

/** By what events can be sorted. */
public enum EventSort {
    HAPPENED
}
