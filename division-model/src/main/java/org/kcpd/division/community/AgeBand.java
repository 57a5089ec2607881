package org.kcpd.division.community;

import java.time.LocalDate;

/** About how old somebody is, where the date of birth is not known. */
public enum AgeBand {
    CHILD(0),
    YOUTH(12),
    ADULT(18),
    SENIOR(65);

    private final int youngest;

    AgeBand(int youngest) {
        this.youngest = youngest;
    }

    /** The latest day somebody can be born on who seemed so old on a day: who may be a juvenile is treated as one. */
    LocalDate latestBirth(LocalDate on) {
        return on.minusYears(youngest);
    }
}
