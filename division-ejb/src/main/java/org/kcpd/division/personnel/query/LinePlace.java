package org.kcpd.division.personnel.query;

/**
 * A place as a page shows it: ids to be named by {@code Organisation.asOf} the order's effective date, 0 for none;
 * texts "" for none.
 */
public record LinePlace(
        long elementId,
        long workSiteId,
        long sectorId,
        long watchId,
        long positionId,
        String title,
        String dutyHours,
        String daysOff,
        String radioNo,
        PersonRef supervisor) {

    /** Where there is no place yet: a member new to the department. */
    public static final LinePlace NONE = new LinePlace(0, 0, 0, 0, 0, "", "", "", "", PersonRef.NONE);

    public boolean present() {
        return elementId != 0;
    }
}
