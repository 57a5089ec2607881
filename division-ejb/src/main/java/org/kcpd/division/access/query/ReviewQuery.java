package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Posts;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * The access review: who holds which role today, since when, why, and when they last signed in. Few hold more than what
 * every member has, so they are read all and sorted here.
 */
@Stateless
@UseCase(readOnly = true)
public class ReviewQuery {
    private static final String HELD =
            """
            select m.serial_no, concat(m.given_name, ' ', m.family_name), e.code, e.patrol_division, v.kind,
                   cast(a.from_date as datetime(6)), cast(a.to_date as datetime(6)), null, v.name, c.last_sign_in_at,
                   p.code, e.discipline
              from assignment a
              left join position_code p on p.id = a.position_id
              join member m on m.id = a.member_id
              join member_status s on s.member_id = m.id and s.superseded_at is null and s.status <> 'SEPARATED'
                   and s.from_date <= ?1 and (s.to_date is null or s.to_date > ?1)
              join element e on e.id = a.element_id
              left join element_version v on v.element_id = e.id
                   and v.from_date <= ?1 and (v.to_date is null or v.to_date > ?1)
              left join account c on c.member_id = m.id
             where a.superseded_at is null and a.from_date <= ?1 and (a.to_date is null or a.to_date > ?1)
               and (a.primary_line = 0 or not exists (select 1 from assignment o where o.member_id = a.member_id
                   and o.primary_line = 0 and o.superseded_at is null
                   and o.from_date <= ?1 and (o.to_date is null or o.to_date > ?1)))
            union all
            select m.serial_no, concat(m.given_name, ' ', m.family_name), g.role, null, null, g.from_at, g.to_at,
                   concat_ws(' + ', b.serial_no, f.serial_no), g.reason, c.last_sign_in_at, null, null
              from role_grant g
              join member m on m.id = g.member_id
              left join member b on b.id = g.granted_by
              left join member f on f.id = g.confirmed_by
              left join account c on c.member_id = m.id
             where g.revoked_at is null and g.from_at <= ?2 and g.to_at > ?2
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /** One page. */
    @Requires(Right.AUDIT_READ)
    @Sensitive
    public Slice<ReviewRow> list(TableQuery<ReviewFilter, ReviewSort> query) {
        var order = query.sort().order();
        List<ReviewRow> found = everybody().stream()
                .filter(row -> matches(row, query.filter()))
                .sorted(query.descending() ? order.reversed() : order)
                .toList();
        audit.detail("access review");
        return Slice.of(found.stream().skip(query.first()).limit(query.size()).toList(), found.size());
    }

    private List<ReviewRow> everybody() {
        List<?> rows = em.createNativeQuery(HELD)
                .setParameter(1, clock.today())
                .setParameter(2, StoredTime.of(clock.now()))
                .getResultList();
        return rows.stream().flatMap(row -> held((Object[]) row)).toList();
    }

    /** A grant says who gave it, a post does not: that tells them apart. */
    private Stream<ReviewRow> held(Object[] row) {
        boolean byGrant = row[7] != null;
        Set<Role> roles = byGrant
                ? Set.of(Role.valueOf(Stored.text(row[2])))
                : Posts.rolesOf(
                        Stored.text(row[10]),
                        Stored.text(row[11]),
                        Stored.text(row[2]),
                        Stored.truth(row[3]),
                        Stored.text(row[4]));
        return roles.stream()
                .filter(role -> role != Role.REQ)
                .map(role -> new ReviewRow(
                        Stored.text(row[0]),
                        Stored.text(row[1]),
                        role,
                        byGrant,
                        bound(row[5], byGrant),
                        Optional.ofNullable(row[6]).map(bound -> bound(bound, byGrant)),
                        Stored.text(row[7]),
                        Stored.text(row[8]),
                        Stored.instantIfAny(row[9])));
    }

    private static boolean matches(ReviewRow row, ReviewFilter filter) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return (filter.role().isEmpty() || filter.role().get() == row.role())
                && (row.serialNo().startsWith(text)
                        || row.name().toLowerCase(Locale.ROOT).contains(text));
    }

    /** Grants begin and end at instants, posts with duty days. */
    private Instant bound(Object stored, boolean instant) {
        Instant utc = StoredTime.instant(stored);
        return instant
                ? utc
                : utc.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .atStartOfDay(clock.zone())
                        .toInstant();
    }
}
