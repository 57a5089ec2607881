package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.Arrays;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.platform.table.Like;

/**
 * The statement behind every roster list. One member is one row: an overlay in force hides the primary assignment.
 *
 * <p>The indexes are named because right after an import the database's statistics still say "empty table", and without a
 * hint it then compares everybody with everybody (4 s instead of 50 ms for 1,700 members).
 */
final class RosterSql {
    /** An expired credential does not count; its last day does. */
    private static final String COLUMNS =
            """
            SELECT m.id, m.serial_no, m.family_name, m.given_name, m.kind, a.title,
                   a.element_id, a.work_site_id, a.sector_id, a.watch_id, a.position_id,
                   a.duty_hours, a.days_off, a.radio_no, b.serial_no, b.family_name, b.given_name,
                   a.type, a.from_date, a.to_date, a.order_no,
                   (SELECT GROUP_CONCAT(c.type_code ORDER BY c.type_code SEPARATOR ' ') FROM credential c FORCE INDEX (credential_member)
                     WHERE c.member_id = m.id AND c.superseded_at IS NULL AND (c.expires_on IS NULL OR c.expires_on >= ?)),
                   m.phone, m.email, m.languages, COALESCE(s.status, 'ACTIVE')
            """;

    private static final String WITH_MEMBER = " JOIN member m FORCE INDEX (PRIMARY) ON m.id = a.member_id";

    private static final String BY_INDEX =
            " FROM member m FORCE INDEX (%s) STRAIGHT_JOIN assignment a FORCE INDEX (assignment_start) ON a.member_id = m.id";

    private static final String WITH_STATUS =
            """
             LEFT JOIN member_status s FORCE INDEX (member_status_from) ON s.member_id = a.member_id AND s.superseded_at IS NULL
              AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
            """;

    /** As {@link #ON_THE_DAY} and not separated, for counting: everything in it is read once. */
    private static final String COUNTED =
            """
             WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
               AND (a.primary_line = 0 OR a.member_id NOT IN (SELECT o.member_id FROM assignment o
                    WHERE o.primary_line = 0 AND o.live_marker = 1 AND o.from_date <= ? AND o.to_date > ?))
               AND a.member_id NOT IN (SELECT s.member_id FROM member_status s WHERE s.status = 'SEPARATED'
                    AND s.superseded_at IS NULL AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?))
            """;

    private static final String ON_THE_DAY =
            """
             WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
               AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o FORCE INDEX (assignment_start)
                    WHERE o.member_id = a.member_id AND o.primary_line = 0 AND o.live_marker = 1
                      AND o.from_date <= ? AND o.to_date > ?))
            """;

    private final LocalDate day;
    private final RosterFilter filter;
    private final Organisation organisation;

    RosterSql(LocalDate day, RosterFilter filter, Organisation organisation) {
        this.day = day;
        this.filter = filter;
        this.organisation = organisation;
    }

    /** Everybody who matches, in order. */
    SqlText all(RosterSort sort, boolean descending) {
        var sql = new SqlText().add(COLUMNS, day);
        from(sql, sort);
        sql.add(" LEFT JOIN member b ON b.id = a.supervisor_id");
        where(sql);
        return sql.add(" ORDER BY " + order(sort, descending));
    }

    /**
     * One page, with the count of all as the last column. The page is cut before anything is looked up for it; by name or
     * serial number the index gives the order and reading stops at the end of the page.
     */
    SqlText page(RosterSort sort, boolean descending, int first, int size) {
        var sql = new SqlText().add(COLUMNS, day).add(", (").add(count()).add(") FROM (SELECT a.id");
        switch (sort) {
            case NAME -> sql.add(BY_INDEX.formatted("member_name")).add(WITH_STATUS, day, day);
            case SERIAL -> sql.add(BY_INDEX.formatted("member_serial")).add(WITH_STATUS, day, day);
            default -> from(sql, sort);
        }
        where(sql);
        sql.add(" ORDER BY " + order(sort, descending) + " LIMIT ? OFFSET ?) page", size, first);
        sql.add(" JOIN assignment a ON a.id = page.id").add(WITH_MEMBER).add(WITH_STATUS, day, day);
        sort(sql, sort);
        sql.add(" LEFT JOIN member b ON b.id = a.supervisor_id");
        return sql.add(" ORDER BY " + order(sort, descending));
    }

    /** How many match; what needs nothing of the members themselves is counted without them. */
    SqlText count() {
        var sql = new SqlText().add("SELECT COUNT(*)");
        if (filter.status().isPresent()
                || !filter.text().isBlank()
                || !filter.language().isBlank()) {
            from(sql, RosterSort.NAME);
            where(sql);
            return sql;
        }
        sql.add(" FROM assignment a").add(COUNTED, day, day, day, day, day, day);
        places(sql);
        return sql;
    }

    private void from(SqlText sql, RosterSort sort) {
        sql.add(" FROM assignment a").add(WITH_MEMBER).add(WITH_STATUS, day, day);
        sort(sql, sort);
    }

    private static void sort(SqlText sql, RosterSort sort) {
        switch (sort) {
            case TITLE -> sql.add(" LEFT JOIN rank_title t ON t.name = a.title");
            case ELEMENT -> sql.add(" JOIN element e ON e.id = a.element_id");
            case WORK_SITE -> sql.add(" JOIN element e ON e.id = a.work_site_id");
            case WATCH -> sql.add(" JOIN watch w ON w.id = a.watch_id");
            default -> {}
        }
    }

    private static String order(RosterSort sort, boolean descending) {
        var way = descending ? " DESC" : "";
        var column =
                switch (sort) {
                    case NAME -> "m.family_name" + way + ", m.given_name" + way;
                    case SERIAL -> "m.serial_no" + way;
                    case TITLE -> "COALESCE(t.grade, -1)" + (descending ? "" : " DESC") + ", a.title" + way;
                    case ELEMENT, WORK_SITE -> "e.code" + way;
                    case WATCH -> "w.sort_order" + way;
                    case FROM -> "a.from_date" + way;
                    case STATUS -> "COALESCE(s.status, 'ACTIVE')" + way;
                };
        // the id goes the way of the index that gives the order
        return sort == RosterSort.NAME || sort == RosterSort.SERIAL
                ? column + ", m.id" + way
                : column + ", m.family_name, m.given_name, m.id";
    }

    private void where(SqlText sql) {
        sql.add(ON_THE_DAY, day, day, day, day);
        filter.status()
                .ifPresentOrElse(
                        status -> sql.add(" AND COALESCE(s.status, 'ACTIVE') = ?", status.name()),
                        () -> sql.add(" AND (s.status IS NULL OR s.status <> 'SEPARATED')"));
        if (!filter.language().isBlank()) {
            sql.add(" AND FIND_IN_SET(?, m.languages) > 0", filter.language());
        }
        words(sql, filter.text());
        places(sql);
    }

    /** What the assignment and the credentials say. */
    private void places(SqlText sql) {
        if (filter.workSiteId() != 0) {
            sql.add(" AND a.work_site_id = ?", filter.workSiteId());
        }
        if (filter.elementId() != 0) {
            sql.add(" AND a.element_id IN ").list(organisation.withDescendants(filter.elementId()));
        }
        if (filter.watchId() != 0) {
            sql.add(" AND a.watch_id = ?", filter.watchId());
        }
        if (!filter.title().isBlank()) {
            sql.add(" AND a.title = ?", filter.title());
        }
        if (!filter.credential().isBlank()) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM credential c FORCE INDEX (credential_member) WHERE c.member_id = a.member_id AND c.type_code = ?"
                            + " AND c.superseded_at IS NULL AND (c.expires_on IS NULL OR c.expires_on >= ?))",
                    filter.credential(),
                    day);
        }
    }

    /** Every word must be found in the name or begin the serial number. */
    static void words(SqlText sql, String text) {
        Arrays.stream(text.strip().split("[\\s,]+")).filter(w -> !w.isEmpty()).forEach(word -> {
            var anywhere = Like.contains(word);
            sql.add(
                    " AND (m.family_name LIKE ? OR m.given_name LIKE ? OR m.serial_no LIKE ?)",
                    anywhere,
                    anywhere,
                    Like.prefix(word));
        });
    }

    static RosterRow row(SqlRow row) {
        return new RosterRow(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                MemberKind.valueOf(row.text(4)),
                row.text(5),
                row.number(6),
                row.number(7),
                row.number(8),
                row.number(9),
                row.number(10),
                row.text(11),
                row.text(12),
                row.text(13),
                row.text(14),
                PersonName.of(row.text(15), row.text(16)),
                AssignmentType.valueOf(row.text(17)),
                row.day(18),
                row.day(19),
                row.text(20),
                row.text(21),
                row.text(22),
                row.text(23),
                row.text(24),
                DutyStatus.valueOf(row.text(25)));
    }
}
