package org.kcpd.division.community;

/** The sorts of area on the map. */
public enum MapKind {
    /** A patrol division; its code is the code of the element. */
    DIVISION,
    SECTOR,
    BEAT,
    NEIGHBOURHOOD
}
