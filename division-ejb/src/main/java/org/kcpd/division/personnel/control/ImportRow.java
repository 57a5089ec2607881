package org.kcpd.division.personnel.control;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;

/**
 * One understood row of an HR file. What the file has no column for is empty and leaves what is known untouched.
 *
 * @param line of the file, from 1
 * @param credentials code to last day; an empty last day is a credential for life
 */
record ImportRow(
        int line,
        String serialNo,
        String familyName,
        String givenName,
        MemberKind kind,
        String title,
        long elementId,
        long workSiteId,
        long watchId,
        Optional<Long> sectorId,
        Optional<String> dutyHours,
        Optional<String> daysOff,
        Optional<String> radioNo,
        Optional<String> supervisorSerial,
        AssignmentType type,
        LocalDate effectiveFrom,
        String orderNo,
        Optional<Map<String, Optional<LocalDate>>> credentials,
        Optional<String> languages,
        Optional<DutyStatus> status,
        Optional<String> email,
        Optional<String> phone) {

    /** The row's place, with what the file does not say taken from the place before. */
    RowPlace place(Optional<RowPlace> before) {
        return new RowPlace(
                elementId,
                workSiteId,
                sectorId.or(() ->
                                before.filter(b -> b.workSiteId() == workSiteId).map(RowPlace::sectorId))
                        .orElse(0L),
                watchId,
                title,
                dutyHours.or(() -> before.map(RowPlace::dutyHours)).orElse(""),
                daysOff.or(() -> before.map(RowPlace::daysOff)).orElse(""),
                radioNo.or(() -> before.map(RowPlace::radioNo)).orElse(""),
                supervisorSerial
                        .or(() -> before.map(RowPlace::supervisorSerial))
                        .orElse(""));
    }

    /** What can be compared between a file and the roster: everything but the position, which no HR file knows. */
    record RowPlace(
            long elementId,
            long workSiteId,
            long sectorId,
            long watchId,
            String title,
            String dutyHours,
            String daysOff,
            String radioNo,
            String supervisorSerial) {}
}
