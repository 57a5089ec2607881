package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Who holds which role by grant, and who held it: the privacy officer sees all, others the roles they may give. */
@Stateless
@UseCase(readOnly = true)
public class GrantQuery {
    private static final String FROM =
            """
             from role_grant g join member m on m.id = g.member_id left join member b on b.id = g.granted_by
             left join member c on c.id = g.confirmed_by
             where (?1 = '' or m.serial_no like ?2 or m.family_name like ?2)
               and (?3 = '' or g.role = ?3)
               and (?4 = 0 or (g.revoked_at is null and g.from_at <= ?5 and g.to_at > ?5))
               and (?6 = 1 or g.role in (%s))
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Inject
    private CallerContext callers;

    @Requires(Right.GRANT_ROLES)
    public Slice<GrantRow> list(TableQuery<GrantFilter, GrantSort> query) {
        Instant now = clock.now();
        String order = " order by " + query.sort().column() + (query.descending() ? " desc" : "") + ", g.id";
        List<?> rows = filtered(
                        "select g.id, m.serial_no, m.family_name, m.given_name, g.role, g.from_at, g.to_at, g.revoked_at,"
                                + " b.serial_no, g.reason, c.serial_no" + FROM + order,
                        query.filter(),
                        now)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        Object count = filtered(
                        "select count(*) from (select g.id" + FROM + " limit " + (Slice.CAP + 1) + ") counted",
                        query.filter(),
                        now)
                .getSingleResult();
        return Slice.of(
                rows.stream()
                        .map(row -> row((Object[]) row, now, callers.current()))
                        .toList(),
                Stored.number(count));
    }

    /** The roles the caller may give. */
    @Requires(Right.GRANT_ROLES)
    public List<Role> giveable() {
        return Givers.giveable(callers.current());
    }

    private Query filtered(String sql, GrantFilter filter, Instant now) {
        return em.createNativeQuery(sql.formatted(ProposalQuery.names(callers.current())))
                .setParameter(1, filter.text().strip())
                .setParameter(2, Like.prefix(filter.text()))
                .setParameter(3, filter.role().map(Role::name).orElse(""))
                .setParameter(4, filter.inForceOnly() ? 1 : 0)
                .setParameter(5, StoredTime.of(now))
                .setParameter(6, callers.current().holds(Right.AUDIT_READ) ? 1 : 0);
    }

    private static GrantRow row(Object[] row, Instant now, Caller caller) {
        Role role = Role.valueOf(Stored.text(row[4]));
        Instant from = StoredTime.instant(row[5]);
        Instant until = StoredTime.instant(row[6]);
        Optional<Instant> revoked = Stored.instantIfAny(row[7]);
        boolean inForce = revoked.isEmpty() && !now.isBefore(from) && now.isBefore(until);
        return new GrantRow(
                Stored.number(row[0]),
                Stored.text(row[1]),
                Stored.text(row[2]),
                Stored.text(row[3]),
                role,
                from,
                until,
                revoked,
                Stored.text(row[8]),
                Stored.text(row[10]),
                Stored.text(row[9]),
                inForce,
                inForce && Givers.takes(caller, role));
    }
}
