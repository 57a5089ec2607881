package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.GlassBreak;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.GlassOutcome;
import org.kcpd.division.access.GlassReason;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.crypt.SealedValue;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** What was opened by break-glass, why, and what of it awaits its review. */
@Stateless
@UseCase(readOnly = true)
public class GlassQuery {
    private static final String TABLE = "glass_break";
    private static final int TEXT = 12;
    private static final int NOTE = TEXT + Secrets.COLUMNS;
    private static final int COUNT = NOTE + Secrets.COLUMNS;
    private static final String WHERE = " where (?1 = 1 or g.reviewed_at is null)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Secrets secrets;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /** One page; who looks at it stands in the audit. */
    @Requires(Right.GLASS_REVIEW)
    @Sensitive
    public Slice<GlassRow> list(TableQuery<GlassFilter, GlassSort> query) {
        int all = query.filter().all() ? 1 : 0;
        List<?> rows = em.createNativeQuery(
                        "select g.id, g.kind, g.record_id, m.serial_no, m.family_name, m.given_name,"
                                + " g.reason, g.opened_at, g.until_at, g.outcome, g.reviewed_at, r.serial_no, "
                                + Secrets.columns("why") + ", " + Secrets.columns("note")
                                + ", count(*) over () from glass_break g"
                                + " join member m on m.id = g.opened_by left join member r on r.id = g.reviewed_by"
                                + Secrets.join("why", TABLE, "g.id", "reason")
                                + Secrets.join("note", TABLE, "g.id", "note")
                                + WHERE + " order by " + query.sort().column() + (query.descending() ? " desc" : "")
                                + ", g.id")
                .setParameter(1, all)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        audit.detail("break-glass");
        return Slice.of(rows.stream().map(row -> row((Object[]) row)).toList(), count(rows, query.first(), all));
    }

    /** Every row carries it; behind the last page there is none that could. */
    private long count(List<?> rows, int first, int all) {
        return rows.isEmpty() && first > 0
                ? Stored.number(em.createNativeQuery("select count(*) from glass_break g" + WHERE)
                        .setParameter(1, all)
                        .getSingleResult())
                : rows.isEmpty() ? 0 : Stored.number(((Object[]) rows.get(0))[COUNT]);
    }

    private GlassRow row(Object[] row) {
        long id = Stored.number(row[0]);
        var opened = StoredTime.instant(row[7]);
        var due = opened.plus(GlassBreak.REVIEW);
        var reviewed = Stored.instantIfAny(row[10]);
        return new GlassRow(
                id,
                GlassKind.valueOf(Stored.text(row[1])),
                Stored.number(row[2]),
                Stored.text(row[3]),
                Stored.text(row[4]) + ", " + Stored.text(row[5]),
                GlassReason.valueOf(Stored.text(row[6])),
                words(OpenGlass.text(id), row, TEXT),
                opened,
                StoredTime.instant(row[8]),
                due,
                reviewed.isEmpty() && clock.now().isAfter(due),
                Optional.ofNullable(row[9]).map(found -> GlassOutcome.valueOf(found.toString())),
                reviewed,
                Stored.text(row[11]),
                words(OpenGlass.note(id), row, NOTE));
    }

    private String words(SecretPlace place, Object[] row, int from) {
        return row[from] == null
                ? ""
                : secrets.text(place, new SealedValue((int) Stored.number(row[from]), (byte[]) row[from + 1], (byte[])
                        row[from + 2]));
    }
}
