package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.usecase.Caller;

/** The statements behind the order register and the lines of an order. */
final class OrderSql {
    private static final String COLUMNS =
            """
            SELECT o.id, o.order_no, o.state, o.subject, o.effective_on, o.hr_correction + 0,
                   (SELECT COUNT(*) FROM order_line l WHERE l.order_id = o.id),
                   p.id, p.serial_no, p.family_name, p.given_name, o.prepared_at,
                   a.id, a.serial_no, a.family_name, a.given_name, o.published_at
            """;
    private static final String NAMES =
            " LEFT JOIN member p ON p.id = o.prepared_by LEFT JOIN member a ON a.id = o.approved_by";
    static final int COUNT = 17;

    private static final String PLACE =
            """
            %1$s.element_id, %1$s.work_site_id, %1$s.sector_id, %1$s.watch_id, %1$s.position_id, %1$s.title,
            %1$s.duty_hours, %1$s.days_off, %1$s.radio_no, %2$s.id, %2$s.serial_no, %2$s.family_name, %2$s.given_name
            """;
    private static final String LINES = "SELECT l.id, l.row_no, m.id, m.serial_no, m.family_name, m.given_name, l.type,"
            + " l.to_date, " + PLACE.formatted("b", "bs") + ", " + PLACE.formatted("l", "ls")
            + """
            , COUNT(*) OVER ()
              FROM order_line l FORCE INDEX (order_line_row)
              JOIN personnel_order o ON o.id = l.order_id JOIN member m ON m.id = l.member_id
              LEFT JOIN assignment b ON b.id = COALESCE(l.before_id, (SELECT p.id FROM assignment p FORCE INDEX (assignment_start)
                   WHERE p.member_id = l.member_id AND p.primary_line = 1 AND p.live_marker = 1
                     AND p.from_date <= o.effective_on AND (p.to_date IS NULL OR p.to_date > o.effective_on) LIMIT 1))
              LEFT JOIN member bs ON bs.id = b.supervisor_id
              LEFT JOIN member ls ON ls.id = l.supervisor_id
            """;
    private static final int FROM = 8;
    private static final int TO = 21;
    static final int LINES_COUNT = 34;

    private OrderSql() {}

    /** One page, each row with the count of all. */
    static SqlText page(Caller caller, OrderFilter filter, OrderSort sort, boolean descending, int first, int size) {
        var sql = new SqlText()
                .add(COLUMNS)
                .add(", page.count_of_all FROM (SELECT o.id, COUNT(*) OVER () AS count_of_all"
                        + " FROM personnel_order o");
        where(sql, caller, filter);
        sql.add(" ORDER BY " + order(sort, descending) + " LIMIT ? OFFSET ?) page", size, first);
        return sql.add(" JOIN personnel_order o ON o.id = page.id" + NAMES + " ORDER BY " + order(sort, descending));
    }

    /** Every row. */
    static SqlText all(Caller caller, OrderFilter filter, OrderSort sort, boolean descending) {
        var sql = new SqlText().add(COLUMNS).add(" FROM personnel_order o" + NAMES);
        where(sql, caller, filter);
        return sql.add(" ORDER BY " + order(sort, descending));
    }

    /** How many. */
    static SqlText count(Caller caller, OrderFilter filter) {
        var sql = new SqlText().add("SELECT COUNT(*) FROM personnel_order o");
        where(sql, caller, filter);
        return sql;
    }

    /** Orders that concern the caller at home, the nearest first; the columns of {@link WorkRow}. */
    static SqlText work(WorkKind kind, Caller caller, LocalDate today) {
        var sql = new SqlText()
                .add("SELECT '" + kind + "', o.id, o.order_no, o.subject, o.state, o.effective_on,"
                        + " (SELECT COUNT(*) FROM order_line l WHERE l.order_id = o.id),"
                        + " p.id, p.serial_no, p.family_name, p.given_name, NULL FROM personnel_order o"
                        + " LEFT JOIN member p ON p.id = o.prepared_by");
        where(
                sql,
                caller,
                new OrderFilter("", kind.orderState(), Optional.empty(), Optional.empty(), Optional.empty()));
        switch (kind) {
            case APPROVE -> sql.add(" AND o.prepared_by <> ?", caller.memberId());
            case TOUCHING -> sql.add(
                    " AND o.effective_on >= ? AND o.id IN (SELECT l.order_id FROM order_line l WHERE l.member_id = ?)",
                    today,
                    caller.memberId());
            default -> {}
        }
        return sql.add(" ORDER BY " + order(OrderSort.EFFECTIVE_ON, false));
    }

    static OrderRow row(SqlRow row) {
        return new OrderRow(
                row.number(0),
                row.text(1),
                OrderState.valueOf(row.text(2)),
                row.text(3),
                row.day(4),
                row.flag(5),
                row.number(6),
                PersonRef.of(row, 7),
                row.instant(11),
                PersonRef.of(row, 12),
                row.instant(16));
    }

    /** Lines of an order the caller may see, by row number, each with the count of all. */
    static SqlText lines(Caller caller, long orderId) {
        return new SqlText()
                .add(LINES)
                .add(" WHERE l.order_id = ? AND " + OrderVisibility.predicate(caller) + " ORDER BY l.row_no", orderId);
    }

    static OrderLineRow line(SqlRow row) {
        return new OrderLineRow(
                row.number(0),
                row.integer(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.text(5),
                AssignmentType.valueOf(row.text(6)),
                row.day(7),
                place(row, FROM),
                place(row, TO));
    }

    private static LinePlace place(SqlRow row, int at) {
        return row.absent(at)
                ? LinePlace.NONE
                : new LinePlace(
                        row.number(at),
                        row.number(at + 1),
                        row.number(at + 2),
                        row.number(at + 3),
                        row.number(at + 4),
                        row.text(at + 5),
                        row.text(at + 6),
                        row.text(at + 7),
                        row.text(at + 8),
                        PersonRef.of(row, at + 9));
    }

    private static String order(OrderSort sort, boolean descending) {
        var way = descending ? " DESC" : "";
        var column =
                switch (sort) {
                    case ORDER_NO -> "o.order_no";
                    case EFFECTIVE_ON -> "o.effective_on";
                    case STATE -> "o.state";
                    case SUBJECT -> "o.subject";
                    case PREPARED_AT -> "o.prepared_at";
                };
        return column + way + ", o.id" + way;
    }

    private static void where(SqlText sql, Caller caller, OrderFilter filter) {
        sql.add(" WHERE " + OrderVisibility.predicate(caller));
        filter.state().ifPresent(state -> sql.add(" AND o.state = ?", state.name()));
        filter.effectiveFrom().ifPresent(day -> sql.add(" AND o.effective_on >= ?", day));
        filter.effectiveTo().ifPresent(day -> sql.add(" AND o.effective_on <= ?", day));
        filter.siteId()
                .ifPresent(site -> sql.add(
                        " AND EXISTS (SELECT 1 FROM order_line l LEFT JOIN assignment b ON b.id = l.before_id"
                                + " WHERE l.order_id = o.id AND (l.work_site_id = ? OR b.work_site_id = ?))",
                        site,
                        site));
        if (!filter.text().isEmpty()) {
            sql.add(
                    " AND (o.order_no LIKE ? OR o.subject LIKE ? OR EXISTS (SELECT 1 FROM order_line l"
                            + " JOIN member m ON m.id = l.member_id WHERE l.order_id = o.id"
                            + " AND (m.serial_no = ? OR m.family_name LIKE ?)))",
                    Like.prefix(filter.text()),
                    Like.contains(filter.text()),
                    filter.text(),
                    Like.prefix(filter.text()));
        }
    }
}
