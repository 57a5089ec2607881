package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.List;

/**
 * One field of the strength board: an element at a work site on a watch.
 *
 * @param authorised how many it may have; 0 where no figure is set
 * @param minimum how many must be present
 * @param assigned whose own place it is
 * @param present who serves there on the day, whatever their own place, and is on duty
 * @param coming ordered changes of the number assigned here after the day, by date
 */
public record StrengthCell(
        long workSiteId,
        long elementId,
        long watchId,
        int authorised,
        int minimum,
        int assigned,
        int present,
        List<ComingChange> coming) {

    /** Authorised places nobody holds. */
    public int vacancies() {
        return Math.max(0, authorised - assigned);
    }

    public boolean belowMinimum() {
        return present < minimum;
    }

    public boolean aboveAuthorised() {
        return authorised > 0 && assigned > authorised;
    }

    /** What changes on a date. @param by members more, or less when negative */
    public record ComingChange(LocalDate on, int by) {}
}
