package org.kcpd.division.picture;

/** What a unit said to a proposed plan. */
public enum PlanAnswer {
    ASKED,
    AGREED,
    DECLINED
}
