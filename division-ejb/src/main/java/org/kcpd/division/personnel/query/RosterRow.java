package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;

/**
 * A member on the roster of a day, at the place that counts on that day (an overlay in force before the primary one).
 * Names of elements, sectors, watches and positions come from the {@link Organisation} of the same day.
 *
 * @param sectorId 0 for none
 * @param supervisorSerial "" for none
 * @param toDate first day after it, null while open
 * @param credentials codes valid on the day, separated by blanks
 * @param languages ISO codes separated by commas
 */
public record RosterRow(
        long memberId,
        String serialNo,
        String familyName,
        String givenName,
        MemberKind kind,
        String title,
        long elementId,
        long workSiteId,
        long sectorId,
        long watchId,
        long positionId,
        String dutyHours,
        String daysOff,
        String radioNo,
        String supervisorSerial,
        String supervisorName,
        AssignmentType type,
        LocalDate fromDate,
        LocalDate toDate,
        String orderNo,
        String credentials,
        String phone,
        String email,
        String languages,
        DutyStatus status) {

    /** As it stands on lists: family name first. */
    public String name() {
        return PersonName.of(familyName, givenName);
    }
}
