package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Who is where on a day, past or future. The roster is open to every member of the department (domain section 6, C1). */
@Stateless
@UseCase(readOnly = true)
public class RosterQuery {
    /** More hits than this tell the user to type more. */
    private static final int MOST_HITS = 100;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Organisations organisations;

    @Inject
    private OnDuty duty;

    protected RosterQuery() {}

    /** Outside the container. */
    public RosterQuery(EntityManager em, Organisations organisations, OnDuty duty) {
        this.em = em;
        this.organisations = organisations;
        this.duty = duty;
    }

    /** One page of the roster of a day. */
    @Requires(Right.ROSTER_READ)
    public Slice<RosterRow> list(LocalDate asOf, TableQuery<RosterFilter, RosterSort> query) {
        var sql = new RosterSql(asOf, query.filter(), organisations.asOf(asOf));
        var found = sql.page(query.sort(), query.descending(), query.first(), query.size())
                .rows(em)
                .toList();
        var rows = found.stream().map(RosterSql::row).toList();
        if (!found.isEmpty()) {
            return Slice.of(rows, found.get(0).number(26));
        }
        // behind the last page there is no row that could carry the count
        return Slice.of(rows, query.first() == 0 ? 0 : count(sql));
    }

    private long count(RosterSql sql) {
        return sql.count().rows(em).findFirst().map(row -> row.number(0)).orElse(0L);
    }

    /** The whole roster of a day, for exports; one statement. */
    @Requires(Right.ROSTER_READ)
    public List<RosterRow> all(LocalDate asOf, RosterFilter filter, RosterSort sort, boolean descending) {
        return new RosterSql(asOf, filter, organisations.asOf(asOf))
                .all(sort, descending)
                .rows(em)
                .map(RosterSql::row)
                .toList();
    }

    /** Everything about one member, looked at on a day. @throws NotFound for an unknown serial number */
    @Requires(Right.ROSTER_READ)
    @Sensitive
    public MemberDetail member(String serialNo, LocalDate asOf) {
        var member = MemberSql.detail(em, serialNo, asOf).orElseThrow(() -> new NotFound("Member", serialNo));
        duty.about("Member", member.memberId());
        if (member.memberId() == duty.by()) {
            duty.own();
        }
        return member;
    }

    /** Members by words of the name or the beginning of the serial number, separated ones included. */
    @Requires({Right.SEARCH, Right.ROSTER_READ})
    @Sensitive(AuditAct.SEARCH)
    public List<MemberHit> search(String text, int max) {
        if (text.isBlank()) {
            duty.own();
            return List.of();
        }
        var hits = MemberSql.hits(em, text, duty.today(), Math.min(MOST_HITS, Math.max(1, max)));
        duty.note(text.strip());
        duty.handedOut(hits.size());
        return hits;
    }
}
