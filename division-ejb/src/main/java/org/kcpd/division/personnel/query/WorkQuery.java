package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What a member's home page shows: orders and transfer requests, and what other areas add. */
@Stateless
@UseCase(readOnly = true)
public class WorkQuery {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    private Iterable<HomeLines> areas;

    protected WorkQuery() {}

    /** Outside the container. */
    public WorkQuery(EntityManager em, OnDuty duty, Iterable<HomeLines> areas) {
        this.em = em;
        this.duty = duty;
        this.areas = areas;
    }

    @Inject
    void take(@Any Instance<HomeLines> found) {
        areas = found;
    }

    /** What concerns the caller, by kind, of each what is nearest or has waited longest; one statement. */
    @Requires({Right.ORDER_READ, Right.TRANSFER_REQUEST})
    public Home mine() {
        var caller = duty.caller();
        var transfers = new TransferSql(caller, duty.today(), duty.now());
        var all = new SqlText();
        String separator = "(";
        for (var kind : WorkKind.values()) {
            if (kind.concerns(caller)) {
                all.add(separator)
                        .add(
                                kind.orderState().isPresent()
                                        ? OrderSql.work(kind, caller, duty.today())
                                        : transfers.work(kind))
                        .add(" LIMIT ?)", HomeLines.MOST_OF_A_KIND);
                separator = " UNION ALL (";
            }
        }
        for (var area : areas) {
            all.add(
                            separator
                                    + "SELECT h.kind, h.id, h.english, h.spanish, h.state, NULL, h.late, NULL, NULL, NULL, NULL, h.at FROM (")
                    .add(area.lines(caller, duty.today(), duty.now()))
                    .add(") h)");
            separator = " UNION ALL (";
        }
        var rows = all.rows(em).toList();
        var papers = rows.stream()
                .filter(row -> WorkKind.is(row.text(0)))
                .map(WorkQuery::row)
                .sorted(Comparator.comparing(WorkRow::kind)
                        .thenComparing(WorkRow::effectiveOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(WorkRow::submittedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingLong(WorkRow::id))
                .toList();
        return new Home(
                papers,
                rows.stream()
                        .filter(row -> !WorkKind.is(row.text(0)))
                        .map(WorkQuery::line)
                        .toList());
    }

    private static HomeLine line(SqlRow row) {
        return new HomeLine(
                row.text(0), row.number(1), row.text(2), row.text(3), row.text(4), row.instant(11), row.flag(6));
    }

    private static WorkRow row(SqlRow row) {
        return new WorkRow(
                WorkKind.valueOf(row.text(0)),
                row.number(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.day(5),
                row.number(6),
                PersonRef.of(row, 7),
                row.instant(11));
    }
}
