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
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Who holds which role by grant, and who held it. */
@Stateless
@UseCase(readOnly = true)
public class GrantQuery {
    private static final String FROM =
            """
             from role_grant g join member m on m.id = g.member_id left join member b on b.id = g.granted_by
             where (?1 = '' or m.serial_no like ?2 or m.family_name like ?2)
               and (?3 = '' or g.role = ?3)
               and (?4 = 0 or (g.revoked_at is null and g.from_at <= ?5 and g.to_at > ?5))
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Requires(Right.GRANT_ROLES)
    public Slice<GrantRow> list(TableQuery<GrantFilter, GrantSort> query) {
        Instant now = clock.now();
        String order = " order by " + query.sort().column() + (query.descending() ? " desc" : "") + ", g.id";
        List<?> rows = filtered(
                        "select g.id, m.serial_no, m.family_name, m.given_name, g.role, g.from_at, g.to_at, g.revoked_at,"
                                + " b.serial_no, g.reason" + FROM + order,
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
        return Slice.of(rows.stream().map(row -> row((Object[]) row, now)).toList(), Stored.number(count));
    }

    private Query filtered(String sql, GrantFilter filter, Instant now) {
        return em.createNativeQuery(sql)
                .setParameter(1, filter.text().strip())
                .setParameter(2, Like.prefix(filter.text()))
                .setParameter(3, filter.role().map(Role::name).orElse(""))
                .setParameter(4, filter.inForceOnly() ? 1 : 0)
                .setParameter(5, Stored.utc(now));
    }

    private static GrantRow row(Object[] row, Instant now) {
        Instant from = Stored.instant(row[5]);
        Instant until = Stored.instant(row[6]);
        Optional<Instant> revoked = Stored.instantIfAny(row[7]);
        return new GrantRow(
                Stored.number(row[0]),
                Stored.text(row[1]),
                Stored.text(row[2]),
                Stored.text(row[3]),
                Role.valueOf(Stored.text(row[4])),
                from,
                until,
                revoked,
                Stored.text(row[8]),
                Stored.text(row[9]),
                revoked.isEmpty() && !now.isBefore(from) && now.isBefore(until));
    }
}
