package org.kcpd.division.community;

/** Where the point of a place comes from. */
public enum PointKind {
    TYPED,
    MAP,
    FILE
}
