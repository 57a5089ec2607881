package org.kcpd.division.personnel.boundary;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;

/**
 * Where members shall go: only what changes is named, the rest stays as it is for each of them on the effective date.
 *
 * <p>Empty means "keep", with four exceptions that follow from the move: without a word an officer who serves in a patrol
 * division itself goes into the element of the new work site, a member who changes the work site keeps neither sector nor
 * supervisor, who changes the element keeps no supervisor, and who changes the watch keeps no duty hours.
 *
 * @param end first day on which the primary assignment resumes; needed for temporary duty and acting, possible for a
 *     hardship
 * @param sectorId 0 for none
 * @param supervisorSerial "" for none
 */
public record LineTarget(
        AssignmentType type,
        Optional<LocalDate> end,
        Optional<Long> elementId,
        Optional<Long> workSiteId,
        Optional<Long> sectorId,
        Optional<Long> watchId,
        Optional<Long> positionId,
        Optional<String> title,
        Optional<String> dutyHours,
        Optional<String> daysOff,
        Optional<String> radioNo,
        Optional<String> supervisorSerial) {

    /** For good, to another element, work site or watch; the rest stays. */
    public static LineTarget permanent(Optional<Long> elementId, Optional<Long> workSiteId, Optional<Long> watchId) {
        return place(AssignmentType.PERMANENT, Optional.empty(), elementId, workSiteId, watchId);
    }

    /** For a time, to another element, work site or watch; the rest stays. */
    public static LineTarget until(
            AssignmentType type,
            LocalDate end,
            Optional<Long> elementId,
            Optional<Long> workSiteId,
            Optional<Long> watchId) {
        return place(type, Optional.of(end), elementId, workSiteId, watchId);
    }

    private static LineTarget place(
            AssignmentType type,
            Optional<LocalDate> end,
            Optional<Long> elementId,
            Optional<Long> workSiteId,
            Optional<Long> watchId) {
        return new LineTarget(
                type,
                end,
                elementId,
                workSiteId,
                Optional.empty(),
                watchId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, for another reason and time. */
    public LineTarget as(AssignmentType other, Optional<LocalDate> until) {
        return new LineTarget(
                other,
                until,
                elementId,
                workSiteId,
                sectorId,
                watchId,
                positionId,
                title,
                dutyHours,
                daysOff,
                radioNo,
                supervisorSerial);
    }

    /** The same, in another position. */
    public LineTarget inPosition(long position) {
        return new LineTarget(
                type,
                end,
                elementId,
                workSiteId,
                sectorId,
                watchId,
                Optional.of(position),
                title,
                dutyHours,
                daysOff,
                radioNo,
                supervisorSerial);
    }

    /** The same, under another supervisor ("" for none). */
    public LineTarget under(String supervisor) {
        return new LineTarget(
                type,
                end,
                elementId,
                workSiteId,
                sectorId,
                watchId,
                positionId,
                title,
                dutyHours,
                daysOff,
                radioNo,
                Optional.of(supervisor));
    }
}
