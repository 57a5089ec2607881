package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.SessionLimits;
import org.kcpd.division.access.boundary.SessionSettings;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/** The rows of the session register, in the transaction they are asked in. */
@ApplicationScoped
public class LiveSessions {
    private static final int AT_ONCE = 500;
    private static final Duration NEWS = Duration.ofSeconds(60);

    /** Whether the member of {@code s} has no status in force but SEPARATED; the day is {@code ?1}. */
    private static final String SEPARATED =
            """
            not exists (select 1 from member_status t where t.member_id = s.member_id and t.superseded_at is null
              and t.from_date <= ?1 and (t.to_date is null or t.to_date > ?1) and t.status <> 'SEPARATED')
            """;

    private static final String ENTRY = "select s.id, s.member_id, m.serial_no, s.used_at, s.ended_how, " + SEPARATED
            + ", s.began_at from member_session s join member m on m.id = s.member_id where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Inject
    private SessionSettings settings;

    protected LiveSessions() {}

    public LiveSessions(EntityManager em, BusinessClock clock, SessionSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /** One session. @param used as far as the register knows; @param separated whether its member is */
    public record Entry(
            long id,
            long memberId,
            String serialNo,
            Instant began,
            Instant used,
            Optional<SessionEnd> ended,
            boolean separated) {}

    /** The member's id; two sign-ins of the same member at once wait for each other here. @throws NotFound */
    public long lockedMember(String serialNo) {
        List<?> found = em.createNativeQuery("select id from member where serial_no = ?1")
                .setParameter(1, serialNo)
                .getResultList();
        long id = found.stream()
                .findFirst()
                .map(Number.class::cast)
                .map(Number::longValue)
                .orElseThrow(() -> new NotFound("Member", serialNo));
        // the account and not the member: orders lock members by the hundred
        em.createNativeQuery("select member_id from account where member_id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return id;
    }

    /** The oldest sessions of a member that have to go before another one begins. */
    public List<Entry> surplus(long memberId) {
        List<Entry> live = entries(
                ENTRY
                        + "s.member_id = ?2 and s.ended_at is null and s.used_at > ?3 order by s.began_at desc, s.id desc",
                memberId,
                StoredTime.of(limits().forgottenBefore(clock.now())));
        return live.subList(Math.min(live.size(), SessionLimits.MOST - 1), live.size());
    }

    /** The sessions of a member that nobody has ended. */
    public List<Entry> of(long memberId) {
        return entries(ENTRY + "s.member_id = ?2 and s.ended_at is null order by s.id", memberId);
    }

    public long enter(long memberId, SignInMode way, String address) {
        var now = StoredTime.of(clock.now());
        em.createNativeQuery(
                        "insert into member_session (member_id, way, address, began_at, used_at) values (?1, ?2, ?3, ?4, ?4)")
                .setParameter(1, memberId)
                .setParameter(2, way.name())
                .setParameter(3, address)
                .setParameter(4, now)
                .executeUpdate();
        return ((Number) em.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    public Optional<Entry> find(long session) {
        return entries(ENTRY + "s.id = ?2", session).stream().findFirst();
    }

    /** Takes down the last use, unless the register knows nearly as much. */
    public void used(Entry entry, Instant used) {
        if (!used.isBefore(entry.used().plus(NEWS))) {
            em.createNativeQuery("update member_session set used_at = ?1 where id = ?2 and ended_at is null")
                    .setParameter(1, StoredTime.of(used))
                    .setParameter(2, entry.id())
                    .executeUpdate();
        }
    }

    /** @return whether it was live until now */
    public boolean end(long session, SessionEnd how) {
        return em.createNativeQuery(
                                "update member_session set ended_at = ?1, ended_how = ?2 where id = ?3 and ended_at is null")
                        .setParameter(1, StoredTime.of(clock.now()))
                        .setParameter(2, how.name())
                        .setParameter(3, session)
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was not acknowledged before */
    public boolean acknowledge(Entry entry) {
        return em.createNativeQuery(
                                "update member_session set acknowledged_at = ?1 where id = ?2 and acknowledged_at is null")
                        .setParameter(1, StoredTime.of(clock.now()))
                        .setParameter(2, entry.id())
                        .executeUpdate()
                == 1;
    }

    /** What is over although nobody has said so, with why. */
    public Map<Entry, SessionEnd> overdue() {
        Instant now = clock.now();
        Instant forgotten = limits().forgottenBefore(now);
        Instant tooOld = now.minus(SessionLimits.ABSOLUTE);
        List<Entry> found = entries(
                ENTRY + "s.ended_at is null and (s.used_at <= ?2 or s.began_at <= ?3 or " + SEPARATED
                        + ") order by s.id limit " + AT_ONCE,
                StoredTime.of(forgotten),
                StoredTime.of(tooOld));
        Map<Entry, SessionEnd> overdue = new LinkedHashMap<>();
        for (Entry entry : found) {
            overdue.put(
                    entry,
                    entry.separated()
                            ? SessionEnd.SEPARATED
                            : entry.began().isAfter(tooOld) ? SessionEnd.IDLE : SessionEnd.TOO_OLD);
        }
        return overdue;
    }

    private SessionLimits limits() {
        return settings.limits();
    }

    private List<Entry> entries(String sql, Object... values) {
        Query query = em.createNativeQuery(sql).setParameter(1, clock.today());
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 2, values[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                row[2].toString(),
                StoredTime.instant(row[6]),
                StoredTime.instant(row[3]),
                Optional.ofNullable(row[4]).map(Object::toString).map(SessionEnd::valueOf),
                row[5] instanceof Boolean truth ? truth : ((Number) row[5]).intValue() == 1);
    }
}
