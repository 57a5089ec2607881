package org.kcpd.division.personnel.query;

/** What the roster may be ordered by; ties are broken by name and id. */
public enum RosterSort {
    NAME,
    SERIAL,
    TITLE,
    ELEMENT,
    WORK_SITE,
    WATCH,
    FROM,
    STATUS
}
