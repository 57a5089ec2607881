package org.kcpd.division.personnel.query;

/** Columns the order register can be sorted by. */
public enum OrderSort {
    ORDER_NO,
    EFFECTIVE_ON,
    STATE,
    SUBJECT,
    PREPARED_AT
}
