package org.kcpd.division.personnel;

/** The level of a part of the department. A station is a place without being a command of its own (headquarters). */
public enum ElementKind {
    DEPARTMENT,
    BUREAU,
    DIVISION,
    UNIT,
    SECTION,
    SQUAD,
    STATION
}
