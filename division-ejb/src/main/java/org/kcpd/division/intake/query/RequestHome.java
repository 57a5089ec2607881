package org.kcpd.division.intake.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.query.HomeLines;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;

/**
 * What stands of service requests at a member's home: those to triage, those that wait in the queue, those in hand, those
 * that an order took from or gave to them, and their own. A title is a number and a reason, never content.
 */
@ApplicationScoped
public class RequestHome implements HomeLines {
    private static final int DAYS_OF_THE_PAST = 14;
    private static final String LINE =
            "SELECT '%s' AS kind, r.id AS id, CONCAT('R-', r.id, ' · ', q.name_en) AS english,"
                    + " CONCAT('R-', r.id, ' · ', q.name_es) AS spanish, r.state AS state, %s AS at,"
                    + " (r.due_at < ? AND r.state <> 'IN_PROGRESS' AND r.open_marker IS NOT NULL) + 0 AS late"
                    + " FROM service_request r JOIN request_reason q ON q.id = r.reason_id WHERE ";

    @Override
    public SqlText lines(Caller caller, LocalDate today, Instant now) {
        var late = StoredTime.of(now);
        var me = caller.memberId();
        var sql = new SqlText().add("(");
        if (caller.holds(Right.REQUEST_TRIAGE)) {
            line(sql, "request-triage", "r.due_at", late)
                    .add(
                            "r.unit_id = ? AND (r.state IN ('NEW', 'REDIRECTED') OR r.open_marker = 1 AND r.due_at < ?"
                                    + " AND r.state <> 'IN_PROGRESS')",
                            caller.elementId(),
                            late);
            next(sql, "r.due_at");
        } else if (caller.holds(Right.REQUEST_WORK)) {
            line(sql, "request-queue", "r.due_at", late)
                    .add(
                            "r.unit_id = ? AND r.site_id = ? AND r.open_marker = 1 AND r.state NOT IN ('NEW', 'REDIRECTED')"
                                    + " AND " + RequestVisibility.OWNER + " IS NULL",
                            caller.elementId(),
                            caller.workSiteId(),
                            today);
            next(sql, "r.due_at");
        }
        line(sql, "request-hand", "r.due_at", late)
                .add(
                        "r.owner_id = ? AND r.open_marker = 1 AND (r.owner_changes_on IS NULL OR r.owner_changes_on > ?)",
                        me,
                        today);
        next(sql, "r.due_at");
        line(sql, "request-given", "r.due_at", late)
                .add("r.next_owner_id = ? AND r.open_marker = 1 AND r.owner_changes_on <= ?", me, today);
        next(sql, "r.due_at");
        line(sql, "request-taken", "r.filed_at", late)
                .add(
                        "r.owner_id = ? AND r.open_marker = 1 AND r.owner_changes_on BETWEEN ? AND ?",
                        me,
                        today.minusDays(DAYS_OF_THE_PAST),
                        today);
        next(sql, "r.filed_at DESC");
        line(sql, "request-mine", "r.filed_at", late)
                .add(
                        "r.requester_id = ? AND (r.open_marker = 1 OR r.ended_at > ?)",
                        me,
                        late.minusDays(DAYS_OF_THE_PAST));
        return sql.add(" ORDER BY r.filed_at DESC, r.id DESC LIMIT ?)", MOST_OF_A_KIND);
    }

    private static SqlText line(SqlText sql, String kind, String at, LocalDateTime late) {
        return sql.add(LINE.formatted(kind, at), late);
    }

    private static void next(SqlText sql, String order) {
        sql.add(" ORDER BY " + order + ", r.id LIMIT ?) UNION ALL (", MOST_OF_A_KIND);
    }
}
