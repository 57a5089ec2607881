package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;

/**
 * Everything the roster knows of one member, looked at on a day.
 *
 * @param status on the day
 * @param assignments all that count, past, present and future, oldest first
 * @param statuses all that count, oldest first
 * @param credentials those held, expired ones included, by code
 * @param supervisors the chain on the day: the direct supervisor first, the Chief last
 */
public record MemberDetail(
        long memberId,
        String serialNo,
        String familyName,
        String givenName,
        MemberKind kind,
        String email,
        String phone,
        String languages,
        int version,
        LocalDate asOf,
        DutyStatus status,
        List<AssignmentRow> assignments,
        List<StatusRow> statuses,
        List<CredentialRow> credentials,
        List<SupervisorRow> supervisors) {

    /** As it stands on lists: family name first. */
    public String name() {
        return PersonName.of(familyName, givenName);
    }

    /** The member's own place on the day. */
    public Optional<AssignmentRow> primary() {
        return assignments.stream().filter(a -> a.primary() && a.inForce(asOf)).findFirst();
    }

    /** The place that counts on the day: an overlay in force before the primary one. */
    public Optional<AssignmentRow> effective() {
        return assignments.stream()
                .filter(a -> !a.primary() && a.inForce(asOf))
                .reduce((first, second) -> second)
                .or(this::primary);
    }

    /** What is already ordered for later. */
    public List<AssignmentRow> coming() {
        return assignments.stream().filter(a -> a.from().isAfter(asOf)).toList();
    }

    /**
     * One interval of the member's history.
     *
     * @param orderId the order of ours behind it, 0 for none
     * @param to null while open
     */
    public record AssignmentRow(
            long id,
            AssignmentType type,
            boolean primary,
            long elementId,
            long workSiteId,
            long sectorId,
            long watchId,
            long positionId,
            String title,
            String dutyHours,
            String daysOff,
            String radioNo,
            String supervisorSerial,
            String supervisorName,
            LocalDate from,
            LocalDate to,
            String orderNo,
            long orderId) {

        public boolean inForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** One interval of duty status. @param to null while open */
    public record StatusRow(long id, DutyStatus status, LocalDate from, LocalDate to, String reason) {}

    /** A credential. @param expiresOn its last day, null for life @param valid on the day looked at */
    public record CredentialRow(long id, String typeCode, LocalDate expiresOn, boolean valid) {}

    /** One step of the supervisor chain. */
    public record SupervisorRow(long memberId, String serialNo, String name, String title) {}
}
