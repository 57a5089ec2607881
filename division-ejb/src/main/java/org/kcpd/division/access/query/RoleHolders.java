package org.kcpd.division.access.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Posts;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Everybody who may see more than every member does: who holds a command today or a role by grant, as the callers they
 * would be. An area asks its own rule about each of them to tell who may see a record. One statement.
 */
@ApplicationScoped
public class RoleHolders {
    private static final String SELECT =
            """
            select m.id, m.serial_no, m.family_name, m.given_name, e.id, a.work_site_id, e.discipline, e.code,
                   e.patrol_division, p.code, v.kind, v.name,
                   (select group_concat(distinct g.role) from role_grant g
                     where g.member_id = m.id and g.revoked_at is null and g.from_at <= ?1 and g.to_at > ?1)
              from member m
              join member_status s on s.member_id = m.id and s.superseded_at is null and s.status <> 'SEPARATED'
                   and s.from_date <= ?2 and (s.to_date is null or s.to_date > ?2)
              left join assignment a on a.member_id = m.id and a.superseded_at is null
                   and a.from_date <= ?2 and (a.to_date is null or a.to_date > ?2)
                   and (a.primary_line = 0 or not exists (select 1 from assignment o where o.member_id = a.member_id
                        and o.primary_line = 0 and o.superseded_at is null
                        and o.from_date <= ?2 and (o.to_date is null or o.to_date > ?2)))
              left join element e on e.id = a.element_id
              left join element_version v on v.element_id = e.id
                   and v.from_date <= ?2 and (v.to_date is null or v.to_date > ?2)
              left join position_code p on p.id = a.position_id
             where m.id in (select a2.member_id from assignment a2 join position_code p2 on p2.id = a2.position_id
                             where p2.code = 'COMMANDER' and a2.superseded_at is null
                               and a2.from_date <= ?2 and (a2.to_date is null or a2.to_date > ?2)
                            union select g.member_id from role_grant g
                             where g.revoked_at is null and g.from_at <= ?1 and g.to_at > ?1)
                or m.id in (%s)
             order by m.family_name, m.given_name, m.id, a.primary_line, a.from_date desc
            """;

    /**
     * One of them.
     *
     * @param caller who they would be if they asked now
     * @param name family name first
     * @param place the element they serve in
     */
    public record Holder(Caller caller, String name, String place) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected RoleHolders() {}

    /** Outside the container. */
    public RoleHolders(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** All of them, and these members too; by name. */
    public List<Holder> today(Collection<Long> also) {
        String ids = also.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<?> rows = em.createNativeQuery(SELECT.formatted(ids.isEmpty() ? "0" : ids))
                .setParameter(1, StoredTime.of(clock.now()))
                .setParameter(2, clock.today())
                .getResultList();
        // a member with several overlays has several rows; the first one counts, as for the caller
        return rows.stream()
                .map(row -> holder((Object[]) row))
                .collect(Collectors.toMap(
                        holder -> holder.caller().memberId(),
                        holder -> holder,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Holder holder(Object[] row) {
        Set<Role> roles = EnumSet.of(Role.REQ);
        String position = Stored.text(row[9]);
        roles.addAll(Posts.rolesOf(
                position, Stored.text(row[6]), Stored.text(row[7]), Stored.truth(row[8]), Stored.text(row[10])));
        Arrays.stream(Stored.text(row[12]).split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        var caller = new Caller(
                Stored.number(row[0]),
                Stored.text(row[1]),
                Stored.text(row[3]) + " " + Stored.text(row[2]),
                roles,
                Role.rightsOf(roles),
                row[4] == null ? 0 : Stored.number(row[4]),
                row[5] == null ? 0 : Stored.number(row[5]),
                Optional.ofNullable(row[6]).map(Object::toString),
                "COMMANDER".equals(position));
        return new Holder(caller, Stored.text(row[2]) + ", " + Stored.text(row[3]), Stored.text(row[11]));
    }
}
