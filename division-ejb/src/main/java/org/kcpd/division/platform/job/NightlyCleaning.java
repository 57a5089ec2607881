package org.kcpd.division.platform.job;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Forgets every night what the platform needs no longer. Nothing of a record, nothing of the audit: keys of commands nobody
 * will repeat, leases of past slots, uploads and results of old tasks, mail that was sent, drafts nobody came back to, sessions that are over.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyCleaning {
    private static final String JOB = "nightly-cleaning";
    private static final Map<String, Period> KEPT = new TreeMap<>(Map.of(
            "delete from idempotency_key where recorded_at < ?",
            Period.ofDays(30),
            "delete from job_lease where taken_at < ?",
            Period.ofDays(2),
            "delete from background_task where finished_at < ?",
            Period.ofDays(90),
            "update background_task set input = null where input is not null and finished_at < ?",
            Period.ofDays(14),
            "delete from outbox_mail where state = 'SENT' and sent_at < ?",
            Period.ofDays(90),
            "delete from draft where saved_at < ?",
            Period.ofDays(90),
            "delete from member_session where ended_at < ?",
            Period.ofDays(30),
            "delete from secret_value where owner_table = 'draft' and not exists (select 1 from draft d"
                    + " where d.member_id = owner_id and d.form = convert(owner_column using utf8mb4)"
                    + " and d.saved_at >= ?)",
            Period.ofDays(90)));

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private JobLease lease;

    @Inject
    private BusinessClock clock;

    @Inject
    private TimerCall timer;

    @Schedule(hour = "3", minute = "15", timezone = "America/Chicago", persistent = false)
    void clean() {
        String tonight = clock.today().toString();
        timer.survive(JOB, () -> {
            if (lease.take(JOB, tonight)) {
                KEPT.forEach(this::forget);
                lease.done(JOB, tonight);
            }
        });
    }

    private void forget(String sql, Period kept) {
        LocalDateTime before = StoredTime.of(clock.now()).minus(kept);
        transaction.call(() -> em.createNativeQuery(sql).setParameter(1, before).executeUpdate());
    }
}
