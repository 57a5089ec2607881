package org.kcpd.division.personnel.query;

/** Columns the list of transfer requests can be sorted by. */
public enum TransferSort {
    SUBMITTED_AT,
    MEMBER,
    STATE
}
