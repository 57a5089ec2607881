package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;

/**
 * Who a caller is today, in one statement: not separated, at the place in force (an overlay before the primary line), with
 * the roles that place gives and the grants in force add.
 */
@ApplicationScoped
public class MemberCallers implements CallerSource {
    private static final String SELECT =
            """
            select m.id, m.serial_no, m.given_name, m.family_name, e.id, a.work_site_id, e.discipline, e.code,
                   e.patrol_division, p.code, v.kind,
                   (select group_concat(distinct g.role) from role_grant g
                     where g.member_id = m.id and g.revoked_at is null and g.from_at <= ?1 and g.to_at > ?1)
              from member m
              join member_status s on s.member_id = m.id and s.superseded_at is null
                   and s.from_date <= ?2 and (s.to_date is null or s.to_date > ?2)
              left join assignment a on a.member_id = m.id and a.superseded_at is null
                   and a.from_date <= ?2 and (a.to_date is null or a.to_date > ?2)
              left join element e on e.id = a.element_id
              left join element_version v on v.element_id = e.id
                   and v.from_date <= ?2 and (v.to_date is null or v.to_date > ?2)
              left join position_code p on p.id = a.position_id
             where %s = ?3 and s.status <> 'SEPARATED'
             order by a.primary_line, a.from_date desc
             limit 1
            """;

    private static final String COMMANDER = "COMMANDER";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected MemberCallers() {}

    public MemberCallers(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> bySerial(String serialNo) {
        return read("m.serial_no", serialNo);
    }

    @Override
    public Optional<Caller> byMemberId(long memberId) {
        return read("m.id", memberId);
    }

    @Override
    public Map<Long, String> serials(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery("select m.id, m.serial_no from member m where m.id in ("
                        + memberIds.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> number(row[0]), row -> text(row[1])));
    }

    private Optional<Caller> read(String column, Object key) {
        LocalDate today = clock.today();
        List<?> rows = em.createNativeQuery(SELECT.formatted(column))
                .setParameter(1, StoredTime.of(clock.now()))
                .setParameter(2, today)
                .setParameter(3, key)
                .getResultList();
        return rows.stream().findFirst().map(row -> caller((Object[]) row));
    }

    private static Caller caller(Object[] row) {
        boolean commander = COMMANDER.equals(row[9]);
        Set<Role> roles = EnumSet.of(Role.REQ);
        roles.addAll(Posts.rolesOf(text(row[9]), text(row[6]), text(row[7]), truth(row[8]), text(row[10])));
        for (String granted : text(row[11]).split(",")) {
            if (!granted.isEmpty()) {
                roles.add(Role.valueOf(granted));
            }
        }
        return new Caller(
                number(row[0]),
                text(row[1]),
                text(row[2]) + " " + text(row[3]),
                roles,
                Role.rightsOf(roles),
                number(row[4]),
                number(row[5]),
                Optional.ofNullable(row[6]).map(Object::toString),
                commander);
    }

    private static boolean truth(Object stored) {
        return stored instanceof Boolean truth ? truth : stored instanceof Number number && number.intValue() != 0;
    }

    private static long number(Object stored) {
        return stored == null ? 0 : ((Number) stored).longValue();
    }

    private static String text(Object stored) {
        return stored == null ? "" : stored.toString();
    }
}
