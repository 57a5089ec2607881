package org.kcpd.division.intake.query;

/** By what a list of tasks may be sorted. */
public enum TaskSort {
    DUE_ON,
    TITLE,
    STATE,
    CREATED_AT
}
