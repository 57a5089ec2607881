package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What a member's home page shows of orders and transfer requests. */
@Stateless
@UseCase(readOnly = true)
public class WorkQuery {
    private static final int MOST_OF_A_KIND = 8;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected WorkQuery() {}

    /** Outside the container. */
    public WorkQuery(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** What concerns the caller, by kind, of each what is nearest or has waited longest; one statement. */
    @Requires({Right.ORDER_READ, Right.TRANSFER_REQUEST})
    public List<WorkRow> mine() {
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
                        .add(" LIMIT ?)", MOST_OF_A_KIND);
                separator = " UNION ALL (";
            }
        }
        return all.rows(em)
                .map(WorkQuery::row)
                .sorted(Comparator.comparing(WorkRow::kind)
                        .thenComparing(WorkRow::effectiveOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(WorkRow::submittedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingLong(WorkRow::id))
                .toList();
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
