package org.kcpd.division.personnel.control;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.personnel.control.ImportRow.RowPlace;
import org.kcpd.division.personnel.query.SqlText;

/** The whole roster as an import needs it to compare: every member with their chain of places, read in four statements. */
final class RosterState {
    private static final String MEMBERS =
            "SELECT id, serial_no, family_name, given_name, kind, email, phone, languages FROM member ORDER BY id";

    private static final String CHAINS =
            """
            SELECT a.member_id, a.id, a.type, a.element_id, a.work_site_id, a.sector_id, a.watch_id, a.position_id, a.title,
                   a.duty_hours, a.days_off, a.radio_no, b.serial_no, a.from_date, a.to_date, a.order_line_id
              FROM assignment a LEFT JOIN member b ON b.id = a.supervisor_id
             WHERE a.live_marker = 1 AND a.primary_line = 1
             ORDER BY a.member_id, a.from_date
            """;

    private static final String STATUSES =
            """
            SELECT member_id, id, status, from_date, to_date FROM member_status
             WHERE superseded_at IS NULL ORDER BY member_id, from_date
            """;

    private static final String CREDENTIALS =
            "SELECT member_id, id, type_code, expires_on FROM credential WHERE superseded_at IS NULL ORDER BY id";

    private final Map<String, KnownMember> bySerial = new LinkedHashMap<>();

    /** A member as known before the import. */
    record KnownMember(
            long id,
            String serialNo,
            String familyName,
            String givenName,
            MemberKind kind,
            String email,
            String phone,
            String languages,
            List<KnownPlace> chain,
            List<KnownStatus> statuses,
            Map<String, KnownCredential> credentials) {

        Optional<KnownPlace> placeOn(LocalDate day) {
            return chain.stream().filter(p -> p.when().contains(day)).findFirst();
        }

        /** Without any status a member is on duty. */
        DutyStatus statusOn(LocalDate day) {
            return statusIntervalOn(day).map(KnownStatus::status).orElse(DutyStatus.ACTIVE);
        }

        Optional<KnownStatus> statusIntervalOn(LocalDate day) {
            return statuses.stream().filter(s -> s.when().contains(day)).findFirst();
        }
    }

    /** One interval of the primary chain. @param ordered whether an order of ours made it */
    record KnownPlace(long id, AssignmentType type, RowPlace place, long positionId, Interval when, boolean ordered) {}

    record KnownStatus(long id, DutyStatus status, Interval when) {}

    record KnownCredential(long id, Optional<LocalDate> expiresOn) {}

    static RosterState read(EntityManager em) {
        var state = new RosterState();
        var byId = new HashMap<Long, KnownMember>();
        new SqlText().add(MEMBERS).rows(em).forEach(row -> {
            var member = new KnownMember(
                    row.number(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    MemberKind.valueOf(row.text(4)),
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new HashMap<>());
            byId.put(member.id(), member);
            state.bySerial.put(member.serialNo(), member);
        });
        new SqlText().add(CHAINS).rows(em).forEach(row -> byId.get(row.number(0))
                .chain()
                .add(new KnownPlace(
                        row.number(1),
                        AssignmentType.valueOf(row.text(2)),
                        new RowPlace(
                                row.number(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.text(8),
                                row.text(9),
                                row.text(10),
                                row.text(11),
                                row.text(12)),
                        row.number(7),
                        new Interval(row.day(13), row.day(14)),
                        !row.absent(15))));
        new SqlText().add(STATUSES).rows(em).forEach(row -> byId.get(row.number(0))
                .statuses()
                .add(new KnownStatus(
                        row.number(1), DutyStatus.valueOf(row.text(2)), new Interval(row.day(3), row.day(4)))));
        new SqlText().add(CREDENTIALS).rows(em).forEach(row -> byId.get(row.number(0))
                .credentials()
                .put(row.text(2), new KnownCredential(row.number(1), Optional.ofNullable(row.day(3)))));
        return state;
    }

    Optional<KnownMember> member(String serialNo) {
        return Optional.ofNullable(bySerial.get(serialNo));
    }

    Collection<KnownMember> members() {
        return bySerial.values();
    }
}
