package org.kcpd.division.intake;

/** How soon somebody has to take a request in hand, in working time (domain section 3). */
public enum Urgency {
    /** Before the working day ends on which it was filed, or the next one when that is over. */
    SAME_DAY,
    /** Within 72 hours of working days. */
    HOURS_72,
    /** Before the tenth working day after it ends. */
    DAYS_10
}
