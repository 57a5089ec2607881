package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.kcpd.division.access.ProposalState;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.query.ProposalRow.Person;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Proposed grants: the privacy officer sees all, others those of roles they may give. */
@Stateless
@UseCase(readOnly = true)
public class ProposalQuery {
    private static final String COLUMNS =
            "select p.id, m.serial_no, concat(m.given_name, ' ', m.family_name), p.role, p.to_at, p.reason, b.serial_no,"
                    + " concat(b.given_name, ' ', b.family_name), p.proposed_at, p.expires_at, p.decision, d.serial_no,"
                    + " concat(d.given_name, ' ', d.family_name), p.decided_at, p.decision_reason, p.member_id, p.proposed_by";

    private static final String FROM =
            """
             from grant_proposal p join member m on m.id = p.member_id join member b on b.id = p.proposed_by
             left join member d on d.id = p.decided_by
             where (?1 = 1 or p.role in (%s)) and (?2 = 0 or p.decision is null and p.expires_at > ?3)
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Inject
    private CallerContext callers;

    /** One page. */
    @Requires(Right.GRANT_ROLES)
    public Slice<ProposalRow> list(TableQuery<ProposalFilter, ProposalSort> query) {
        boolean openOnly = query.filter().openOnly();
        String order = " order by " + query.sort().column() + (query.descending() ? " desc" : "") + ", p.id";
        List<?> rows = asked(COLUMNS + FROM + order, openOnly)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        Object count = asked(
                        "select count(*) from (select p.id" + FROM + " limit " + (Slice.CAP + 1) + ") counted",
                        openOnly)
                .getSingleResult();
        return Slice.of(rows.stream().map(row -> row((Object[]) row)).toList(), Stored.number(count));
    }

    /** One proposal. @throws NotFound also when it is of a role that is none of the caller's business */
    @Requires(Right.GRANT_ROLES)
    public ProposalRow detail(long proposalId) {
        List<?> found = asked(COLUMNS + FROM + " and p.id = ?4", false)
                .setParameter(4, proposalId)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> row((Object[]) row))
                .orElseThrow(() -> new NotFound("GrantProposal", proposalId));
    }

    /** The names of the roles the caller may give, as a list of literals; they are constants of ours. */
    static String names(Caller caller) {
        String names = Givers.giveable(caller).stream()
                .map(role -> "'" + role.name() + "'")
                .collect(Collectors.joining(","));
        return names.isEmpty() ? "''" : names;
    }

    private Query asked(String sql, boolean openOnly) {
        Caller caller = callers.current();
        return em.createNativeQuery(sql.formatted(names(caller)))
                .setParameter(1, caller.holds(Right.AUDIT_READ) ? 1 : 0)
                .setParameter(2, openOnly ? 1 : 0)
                .setParameter(3, StoredTime.of(clock.now()));
    }

    private ProposalRow row(Object[] row) {
        Caller caller = callers.current();
        Role role = Role.valueOf(Stored.text(row[3]));
        Instant expires = StoredTime.instant(row[9]);
        String decision = Stored.text(row[10]);
        ProposalState state =
                ProposalState.of(decision.isEmpty() ? null : ProposalState.valueOf(decision), expires, clock.now());
        boolean open = state == ProposalState.OPEN && Givers.holds(caller, role);
        boolean own = Stored.number(row[16]) == caller.memberId();
        return new ProposalRow(
                Stored.number(row[0]),
                new Person(Stored.text(row[1]), Stored.text(row[2])),
                role,
                StoredTime.instant(row[4]),
                Stored.text(row[5]),
                new Person(Stored.text(row[6]), Stored.text(row[7])),
                StoredTime.instant(row[8]),
                expires,
                state,
                new Person(Stored.text(row[11]), Stored.text(row[12])),
                Stored.instantIfAny(row[13]),
                Stored.text(row[14]),
                open && !own && Stored.number(row[15]) != caller.memberId(),
                open && own);
    }
}
