package org.kcpd.division.intake.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.query.HomeLines;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;

/** Tasks and mentions at a member's home: their own tasks by their day, those of their unit's queue, notes that name them. */
@ApplicationScoped
public class WorkHome implements HomeLines {
    private static final int DAYS_OF_A_MENTION = 14;
    private static final String TASK = "SELECT '%s' AS kind, w.id AS id, CONCAT('T-', w.id, ' · ', w.title) AS english,"
            + " CONCAT('T-', w.id, ' · ', w.title) AS spanish, w.state AS state, TIMESTAMP(w.due_on, '18:00') AS at,"
            + " (w.due_on < ?) + 0 AS late FROM work_task w WHERE w.open_marker = 1";

    @Override
    public SqlText lines(Caller caller, LocalDate today, Instant now) {
        var me = caller.memberId();
        var sql = new SqlText()
                .add("(" + TASK.formatted("task-hand"), today)
                .add(
                        " AND w.owner_id = ? AND (w.owner_changes_on IS NULL OR w.owner_changes_on > ?)"
                                + " ORDER BY w.due_on, w.id LIMIT ?)",
                        me,
                        today,
                        MOST_OF_A_KIND)
                .add(" UNION ALL (" + TASK.formatted("task-given"), today)
                .add(
                        " AND w.next_owner_id = ? AND w.owner_changes_on <= ? ORDER BY w.due_on, w.id LIMIT ?)",
                        me,
                        today,
                        MOST_OF_A_KIND);
        if (caller.holdsAny(Right.REQUEST_WORK, Right.REQUEST_TRIAGE)) {
            sql.add(" UNION ALL (" + TASK.formatted("task-queue"), today)
                    .add(
                            " AND w.unit_id = ? AND w.site_id = ? AND " + TaskVisibility.OWNER
                                    + " IS NULL ORDER BY w.due_on, w.id LIMIT ?)",
                            caller.elementId(),
                            caller.workSiteId(),
                            today,
                            MOST_OF_A_KIND);
        }
        return sql.add(
                        " UNION ALL (SELECT 'request-mention', r.id, CONCAT('R-', r.id), CONCAT('R-', r.id), r.state,"
                                + " n.written_at, 0 FROM work_mention x JOIN work_note n ON n.id = x.note_id"
                                + " AND n.about_kind = 'ServiceRequest' JOIN service_request r ON r.id = n.about_id"
                                + " WHERE x.member_id = ? AND n.written_at > ? AND ",
                        me,
                        StoredTime.of(now).minusDays(DAYS_OF_A_MENTION))
                .add(RequestVisibility.content(caller, today))
                .add(" ORDER BY n.id DESC LIMIT ?)", MOST_OF_A_KIND);
    }
}
