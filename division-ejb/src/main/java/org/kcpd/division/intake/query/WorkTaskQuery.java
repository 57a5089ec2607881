package org.kcpd.division.intake.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Tasks: one's own, those of one's unit, one of them. */
@Stateless
@UseCase(readOnly = true)
public class WorkTaskQuery {
    private static final String COLUMNS =
            "SELECT w.id, w.version, w.title, w.state, n.id, n.serial_no, n.family_name, n.given_name, m.id, m.serial_no,"
                    + " m.family_name, m.given_name, w.unit_id, w.site_id, w.about_kind, w.about_id, w.due_on, w.created_at";
    private static final int COUNT = 18;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected WorkTaskQuery() {}

    /** Outside the container. */
    public WorkTaskQuery(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** One page of what the caller may see; one statement. */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public Slice<TaskRow> list(TableQuery<TaskFilter, TaskSort> query) {
        var way = query.descending() ? " DESC" : "";
        var column =
                switch (query.sort()) {
                    case DUE_ON -> "w.due_on" + way;
                    case TITLE -> "w.title" + way;
                    case STATE -> "w.state" + way;
                    case CREATED_AT -> "w.created_at" + way;
                };
        var rows = new SqlText()
                .add(COLUMNS + ", COUNT(*) OVER ()")
                .add(tables())
                .add(" WHERE ")
                .add(where(query.filter()))
                .add(" ORDER BY " + column + ", w.id" + way + " LIMIT ? OFFSET ?", query.size(), query.first())
                .rows(em)
                .toList();
        return Slice.of(
                rows.stream().map(this::row).toList(),
                rows.isEmpty() ? 0 : rows.get(0).number(COUNT));
    }

    /** One task. @throws NotFound also when the caller may not see it */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public TaskRow task(long taskId) {
        return new SqlText()
                .add(COLUMNS)
                .add(tables())
                .add(" WHERE w.id = ?", taskId)
                .rows(em)
                .findFirst()
                .filter(row -> TaskVisibility.sees(duty.caller(), subject(row)))
                .map(this::row)
                .orElseThrow(() -> new NotFound("WorkTask", taskId));
    }

    private SqlText tables() {
        return new SqlText()
                .add(
                        " FROM work_task w JOIN member m ON m.id = w.created_by LEFT JOIN member n ON n.id = "
                                + TaskVisibility.OWNER,
                        duty.today());
    }

    private SqlText where(TaskFilter filter) {
        Caller caller = duty.caller();
        LocalDate today = duty.today();
        var sql = TaskVisibility.visible(caller, today);
        switch (filter.show()) {
            case ALL -> {}
            case IN_HAND -> sql.add(" AND " + TaskVisibility.OWNER + " = ?", today, caller.memberId());
            case QUEUE -> sql.add(
                    " AND w.unit_id = ? AND w.site_id = ? AND w.open_marker = 1 AND " + TaskVisibility.OWNER
                            + " IS NULL",
                    caller.elementId(),
                    caller.workSiteId(),
                    today);
            case MADE -> sql.add(" AND w.created_by = ?", caller.memberId());
        }
        filter.state().ifPresent(state -> sql.add(" AND w.state = ?", state.name()));
        if (filter.late()) {
            sql.add(" AND w.open_marker = 1 AND w.due_on < ?", today);
        }
        if (!filter.text().isEmpty()) {
            sql.add(" AND w.title LIKE ?", Like.contains(filter.text()));
        }
        return sql;
    }

    private static TaskVisibility.Subject subject(SqlRow row) {
        return new TaskVisibility.Subject(
                row.number(4), row.number(8), row.number(12), row.number(13), TaskState.valueOf(row.text(3)));
    }

    private TaskRow row(SqlRow row) {
        var subject = subject(row);
        return new TaskRow(
                row.number(0),
                row.integer(1),
                row.text(2),
                subject.state(),
                PersonRef.of(row, 4),
                PersonRef.of(row, 8),
                subject.unit(),
                subject.site(),
                row.text(14),
                row.number(15),
                row.day(16),
                row.instant(17),
                subject.state() == TaskState.OPEN && row.day(16).isBefore(duty.today()),
                TaskVisibility.may(duty.caller(), subject));
    }
}
