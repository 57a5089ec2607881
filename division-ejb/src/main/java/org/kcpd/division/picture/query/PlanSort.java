package org.kcpd.division.picture.query;

/** By what a list of joint plans can be sorted. */
public enum PlanSort {
    PROPOSED_AT,
    STATE
}
