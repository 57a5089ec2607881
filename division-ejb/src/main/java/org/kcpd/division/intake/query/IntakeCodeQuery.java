package org.kcpd.division.intake.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The data behind the front door, closed ones included, for whoever keeps them. */
@Stateless
@UseCase(readOnly = true)
public class IntakeCodeQuery {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected IntakeCodeQuery() {}

    /** Outside the container. */
    public IntakeCodeQuery(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** Reasons, then outcomes, in their order. */
    @Requires(Right.ORGANISATION_EDIT)
    public List<CodeRow> codes() {
        return new SqlText()
                .add(
                        "SELECT q.id, q.code, q.name_en, q.name_es, 'REASON', q.discipline, q.urgency, q.discreet + 0, q.closed_on,"
                                + " q.sort_order FROM request_reason q UNION ALL SELECT o.id, o.code, o.name_en, o.name_es, o.kind, '',"
                                + " '', 0, o.closed_on, o.sort_order FROM request_outcome o ORDER BY 5 DESC, 10, 1")
                .rows(em)
                .map(row ->
                        new CodeRow(row.text(4), Coded.of(row, 0), row.text(5), row.text(6), row.flag(7), row.day(8)))
                .toList();
    }

    /** Days without work from today on. */
    @Requires(Right.ORGANISATION_EDIT)
    public List<CodeRow.Holiday> holidays() {
        return new SqlText()
                .add("SELECT h.day, h.name FROM holiday h WHERE h.day >= ? ORDER BY h.day", duty.today())
                .rows(em)
                .map(row -> new CodeRow.Holiday(row.day(0), row.text(1)))
                .toList();
    }
}
