package org.kcpd.division.picture.query;

/** By what a list of involvements can be sorted. */
public enum InvolvementSort {
    SINCE,
    UNTIL,
    KIND
}
