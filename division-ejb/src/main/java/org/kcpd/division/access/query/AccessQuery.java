package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Posts;
import org.kcpd.division.access.query.MyAccess.Because;
import org.kcpd.division.access.query.MyAccess.Held;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What the caller may know about their own access. Screens hide buttons by it; it protects nothing. */
@Stateless
@UseCase(readOnly = true)
public class AccessQuery {
    /** The place in force first, then the grants: the same rows as {@code MemberCallers} reads, with their reasons. */
    private static final String REASONS =
            """
            (select 'POST', p.code, e.discipline, e.code, e.patrol_division, v.kind, v.name, w.name,
                   cast(a.from_date as char), cast(a.to_date as char), null, null, null, p.name
              from member m
              join member_status s on s.member_id = m.id and s.superseded_at is null and s.status <> 'SEPARATED'
                   and s.from_date <= ?2 and (s.to_date is null or s.to_date > ?2)
              left join assignment a on a.member_id = m.id and a.superseded_at is null
                   and a.from_date <= ?2 and (a.to_date is null or a.to_date > ?2)
              left join element e on e.id = a.element_id
              left join element_version v on v.element_id = e.id
                   and v.from_date <= ?2 and (v.to_date is null or v.to_date > ?2)
              left join element_version w on w.element_id = a.work_site_id
                   and w.from_date <= ?2 and (w.to_date is null or w.to_date > ?2)
              left join position_code p on p.id = a.position_id
             where m.id = ?3 order by a.primary_line, a.from_date desc limit 1)
            union all
            (select 'GRANT', g.role, null, null, null, null, null, null, null, null, g.from_at, g.to_at,
                   concat(concat_ws(' + ', concat(b.given_name, ' ', b.family_name), concat(c.given_name, ' ', c.family_name)),
                          '\n', g.reason), null
              from role_grant g left join member b on b.id = g.granted_by left join member c on c.id = g.confirmed_by
             where g.member_id = ?3 and g.revoked_at is null and g.from_at <= ?1 and g.to_at > ?1
             order by g.role, g.to_at desc)
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    /** Who I am, where I serve today, and what I may. */
    @Requires(Right.OWN_SETTINGS)
    public Caller me() {
        return callers.current();
    }

    /** What I may. */
    @Requires(Right.OWN_SETTINGS)
    public Set<Right> rights() {
        return callers.current().rights();
    }

    /** What I may on a day and why: now, or as it will be (or was) at the first moment of another day. */
    @Requires(Right.OWN_SETTINGS)
    public MyAccess mine(LocalDate on) {
        Instant at = on.equals(clock.today())
                ? clock.now()
                : on.atStartOfDay(clock.zone()).toInstant();
        List<?> rows = em.createNativeQuery(REASONS)
                .setParameter(1, StoredTime.of(at))
                .setParameter(2, on)
                .setParameter(3, callers.current().memberId())
                .getResultList();
        List<Held> held = new ArrayList<>();
        boolean active = false;
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (Stored.text(row[0]).equals("POST")) {
                active = true;
                held.addAll(byPost(row));
            } else if (active) {
                held.add(byGrant(row));
            }
        }
        return new MyAccess(on, List.copyOf(held));
    }

    private static List<Held> byPost(Object[] row) {
        List<Held> held = new ArrayList<>();
        held.add(new Held(Role.REQ, Because.MEMBER, "", "", "", Optional.empty(), Optional.empty(), "", ""));
        Posts.rolesOf(
                        Stored.text(row[1]),
                        Stored.text(row[2]),
                        Stored.text(row[3]),
                        Stored.truth(row[4]),
                        Stored.text(row[5]))
                .forEach(role -> held.add(new Held(
                        role,
                        Because.POST,
                        Stored.text(row[13]),
                        Stored.text(row[6]),
                        Stored.text(row[7]),
                        Optional.of(LocalDate.parse(Stored.text(row[8]))),
                        Optional.of(Stored.text(row[9]))
                                .filter(to -> !to.isEmpty())
                                .map(to -> LocalDate.parse(to).minusDays(1)),
                        "",
                        "")));
        return held;
    }

    private Held byGrant(Object[] row) {
        String[] said = Stored.text(row[12]).split("\n", 2);
        return new Held(
                Role.valueOf(Stored.text(row[1])),
                said[0].isEmpty() ? Because.INSTALLATION : Because.GRANT,
                "",
                "",
                "",
                Optional.of(clock.dayOf(StoredTime.instant(row[10]))),
                Optional.of(clock.dayOf(StoredTime.instant(row[11]).minusMillis(1))),
                said[0],
                said.length > 1 ? said[1] : "");
    }
}
