package org.kcpd.division.intake.query;

/** By what a list of requests may be sorted: nothing that is withheld from anybody who sees the row. */
public enum RequestSort {
    FILED_AT,
    DUE_AT,
    STATE,
    REASON
}
