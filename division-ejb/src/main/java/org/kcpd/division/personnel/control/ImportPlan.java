package org.kcpd.division.personnel.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.personnel.control.ImportRow.RowPlace;
import org.kcpd.division.personnel.control.RosterState.KnownMember;
import org.kcpd.division.personnel.query.ImportReport;

/** Every single change an HR file makes, ready to be written in sets; decided before the first byte is written. */
record ImportPlan(
        ImportReport report,
        List<NewMember> members,
        List<NewContact> contacts,
        List<NewPlace> places,
        List<NewStatus> statuses,
        List<NewCredential> credentials,
        List<Long> withdrawnCredentials,
        List<KnownMember> missing) {

    record NewMember(
            String serialNo,
            String familyName,
            String givenName,
            MemberKind kind,
            String email,
            String phone,
            String languages) {}

    /** Name and contact data of a known member. */
    record NewContact(long memberId, NewMember data) {}

    /**
     * A new primary interval.
     *
     * @param replaces the interval it cuts, or supersedes when it begins on the same day
     */
    record NewPlace(
            String serialNo,
            AssignmentType type,
            RowPlace place,
            long positionId,
            Interval when,
            String orderNo,
            Optional<Replaced> replaces) {}

    /** A new status interval. @param replaces those it cuts or supersedes */
    record NewStatus(String serialNo, DutyStatus status, Interval when, List<Replaced> replaces) {}

    /** An interval in the way. @param superseded nothing of it is left; otherwise it ends where the new one begins */
    record Replaced(long id, LocalDate endsOn, boolean superseded) {

        static Replaced by(long id, Interval old, LocalDate start) {
            return new Replaced(id, start, !old.from().isBefore(start));
        }
    }

    record NewCredential(String serialNo, String typeCode, Optional<LocalDate> expiresOn) {}
}
