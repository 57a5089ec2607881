package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.personnel.query.MemberDetail.AssignmentRow;
import org.kcpd.division.personnel.query.MemberDetail.CredentialRow;
import org.kcpd.division.personnel.query.MemberDetail.StatusRow;
import org.kcpd.division.personnel.query.MemberDetail.SupervisorRow;

/** The member page in three statements: who and what they hold, where they served, whom they answer to. */
final class MemberSql {
    /** Kind of fact, id, text1, text2, day1, day2, and of the member itself: the rest. */
    private static final String FACTS =
            """
            SELECT 'M', m.id, m.serial_no, m.kind, NULL, NULL, m.family_name, m.given_name, m.email, m.phone, m.languages, m.version
              FROM member m WHERE m.serial_no = ?
            UNION ALL
            SELECT 'S', s.id, s.status, s.reason, s.from_date, s.to_date, NULL, NULL, NULL, NULL, NULL, 0
              FROM member_status s JOIN member m ON m.id = s.member_id
             WHERE m.serial_no = ? AND s.superseded_at IS NULL
            UNION ALL
            SELECT 'C', c.id, c.type_code, NULL, NULL, c.expires_on, NULL, NULL, NULL, NULL, NULL, 0
              FROM credential c JOIN member m ON m.id = c.member_id
             WHERE m.serial_no = ? AND c.superseded_at IS NULL
            ORDER BY 1, 5, 3, 2
            """;

    private static final String ASSIGNMENTS =
            """
            SELECT a.id, a.type, a.primary_line + 0, a.element_id, a.work_site_id, a.sector_id, a.watch_id, a.position_id,
                   a.title, a.duty_hours, a.days_off, a.radio_no, b.serial_no, b.family_name, b.given_name,
                   a.from_date, a.to_date, a.order_no, l.order_id
              FROM assignment a
              LEFT JOIN member b ON b.id = a.supervisor_id
              LEFT JOIN order_line l ON l.id = a.order_line_id
             WHERE a.member_id = ? AND a.live_marker = 1
             ORDER BY a.from_date, a.primary_line DESC, a.id
            """;

    /** Follows the supervisor of the place in force on the day; a circle, should one exist, is cut at ten steps. */
    private static final String CHAIN =
            """
            WITH RECURSIVE place AS (
              SELECT a.member_id, a.supervisor_id, a.title FROM assignment a
               WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
                 AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o FORCE INDEX (assignment_start)
                      WHERE o.member_id = a.member_id AND o.primary_line = 0 AND o.live_marker = 1
                        AND o.from_date <= ? AND o.to_date > ?))),
            chain AS (
              SELECT 1 AS step, p.supervisor_id AS id FROM place p WHERE p.member_id = ? AND p.supervisor_id IS NOT NULL
              UNION ALL
              SELECT c.step + 1, p.supervisor_id FROM chain c JOIN place p ON p.member_id = c.id
               WHERE p.supervisor_id IS NOT NULL AND c.step < 10)
            SELECT c.step, m.id, m.serial_no, m.family_name, m.given_name, p.title
              FROM chain c JOIN member m ON m.id = c.id LEFT JOIN place p ON p.member_id = c.id
             ORDER BY c.step
            """;

    private static final String HITS =
            """
            SELECT m.id, m.serial_no, m.family_name, m.given_name, m.kind, a.title, a.element_id, a.work_site_id, a.watch_id,
                   COALESCE(s.status, 'ACTIVE')
              FROM member m
              LEFT JOIN member_status s FORCE INDEX (member_status_from) ON s.member_id = m.id AND s.superseded_at IS NULL
               AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
              LEFT JOIN assignment a ON a.member_id = m.id AND a.live_marker = 1
               AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
               AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o FORCE INDEX (assignment_start)
                    WHERE o.member_id = a.member_id AND o.primary_line = 0 AND o.live_marker = 1
                      AND o.from_date <= ? AND o.to_date > ?))
             WHERE 1 = 1
            """;

    private MemberSql() {}

    static Optional<MemberDetail> detail(EntityManager em, String serialNo, LocalDate day) {
        var statuses = new ArrayList<StatusRow>();
        var credentials = new ArrayList<CredentialRow>();
        var found = new ArrayList<SqlRow>();
        new SqlText().add(FACTS, serialNo, serialNo, serialNo).rows(em).forEach(row -> {
            switch (row.text(0)) {
                case "M" -> found.add(row);
                case "S" -> statuses.add(new StatusRow(
                        row.number(1), DutyStatus.valueOf(row.text(2)), row.day(4), row.day(5), row.text(3)));
                default -> credentials.add(
                        new CredentialRow(row.number(1), row.text(2), row.day(5), valid(row.day(5), day)));
            }
        });
        return found.stream().findFirst().map(row -> detail(em, row, day, statuses, credentials));
    }

    private static boolean valid(LocalDate expires, LocalDate day) {
        return expires == null || !expires.isBefore(day);
    }

    private static MemberDetail detail(
            EntityManager em, SqlRow row, LocalDate day, List<StatusRow> statuses, List<CredentialRow> credentials) {
        var id = row.number(1);
        return new MemberDetail(
                id,
                row.text(2),
                row.text(6),
                row.text(7),
                MemberKind.valueOf(row.text(3)),
                row.text(8),
                row.text(9),
                row.text(10),
                row.integer(11),
                day,
                status(statuses, day),
                new SqlText()
                        .add(ASSIGNMENTS, id)
                        .rows(em)
                        .map(MemberSql::assignment)
                        .toList(),
                List.copyOf(statuses),
                List.copyOf(credentials),
                chain(em, id, day));
    }

    private static DutyStatus status(List<StatusRow> statuses, LocalDate day) {
        return statuses.stream()
                .filter(s -> !s.from().isAfter(day) && (s.to() == null || s.to().isAfter(day)))
                .findFirst()
                .map(StatusRow::status)
                .orElse(DutyStatus.ACTIVE);
    }

    private static List<SupervisorRow> chain(EntityManager em, long memberId, LocalDate day) {
        return new SqlText()
                .add(CHAIN, day, day, day, day, memberId)
                .rows(em)
                .map(row -> new SupervisorRow(
                        row.number(1), row.text(2), PersonName.of(row.text(3), row.text(4)), row.text(5)))
                .toList();
    }

    static List<MemberHit> hits(EntityManager em, String text, LocalDate day, int max) {
        var sql = new SqlText().add(HITS, day, day, day, day, day, day);
        RosterSql.words(sql, text);
        return sql.add(" ORDER BY m.family_name, m.given_name, m.id LIMIT ?", max)
                .rows(em)
                .map(row -> new MemberHit(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        MemberKind.valueOf(row.text(4)),
                        row.text(5),
                        row.number(6),
                        row.number(7),
                        row.number(8),
                        DutyStatus.valueOf(row.text(9))))
                .toList();
    }

    private static AssignmentRow assignment(SqlRow row) {
        return new AssignmentRow(
                row.number(0),
                AssignmentType.valueOf(row.text(1)),
                row.flag(2),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                row.number(7),
                row.text(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12),
                PersonName.of(row.text(13), row.text(14)),
                row.day(15),
                row.day(16),
                row.text(17),
                row.number(18));
    }
}
