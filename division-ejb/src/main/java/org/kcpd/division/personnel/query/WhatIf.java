package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import org.kcpd.division.personnel.AssignmentType;

/**
 * A move that is only thought of, as a line of an order in preparation.
 *
 * @param toDate end of a temporary move, null for one that stays
 */
public record WhatIf(
        long memberId, long elementId, long workSiteId, long watchId, AssignmentType type, LocalDate toDate) {

    /** Whether it lies over the member's own place instead of changing it. */
    public boolean overlay() {
        return type.alwaysOverlay() || type == AssignmentType.HARDSHIP && toDate != null;
    }
}
