package org.kcpd.division.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.testdb.TestDatabase;

class NightlyCleaningTest {

    @Test
    void what_is_old_goes_what_is_young_or_undone_stays_and_it_is_done_once_a_night() {
        try (var db = TestDatabase.fresh()) {
            var now = new AtomicReference<>(Instant.parse("2026-11-23T09:15:00Z"));
            InstantSource source = now::get;
            var clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
            var pipeline = new TestPipeline(db, clock);
            var cleaning = pipeline.wire(
                    NightlyCleaning.class,
                    pipeline.em(),
                    pipeline.transaction(),
                    new JobLease(pipeline.em(), pipeline.transaction(), clock),
                    clock,
                    new TimerCall(true));
            fill(db);

            cleaning.clean();

            assertThat(left(db, "select command_key from idempotency_key")).containsExactly("young");
            assertThat(left(db, "select form from draft")).containsExactly("young");
            assertThat(left(db, "select subject from outbox_mail order by id")).containsExactly("young", "waiting");
            assertThat(left(db, "select concat(kind, ' ', input is not null) from background_task order by id"))
                    .containsExactly("young 1", "elderly 0", "running 1");
            assertThat(left(db, "select job from job_lease order by job")).containsExactly("nightly-cleaning", "young");

            fill(db);
            cleaning.clean();
            assertThat(left(db, "select form from draft"))
                    .as("not twice a night")
                    .contains("old");

            now.set(Instant.parse("2026-11-24T09:15:00Z"));
            cleaning.clean();
            assertThat(left(db, "select form from draft")).doesNotContain("old");
        }
    }

    private static void fill(TestDatabase db) {
        db.sql(
                "replace into idempotency_key values ('old', 'x', 1, null, '2026-10-23'), ('young', 'x', 1, null, '2026-10-25')",
                "replace into draft values (1, 'old', '', '2026-08-20'), (1, 'young', '', '2026-11-01')",
                "replace into job_lease values ('old', 's', 'n', '2026-11-20', null), ('young', 's', 'n', '2026-11-23', null)",
                "delete from outbox_mail",
                "insert into outbox_mail (recipient, subject, body, state, attempts, created_at, next_try_at, sent_at) values"
                        + " ('a', 'old', '', 'SENT', 1, '2026-08-01', '2026-08-01', '2026-08-01'),"
                        + " ('a', 'young', '', 'SENT', 1, '2026-11-01', '2026-11-01', '2026-11-01'),"
                        + " ('a', 'waiting', '', 'WAITING', 1, '2026-08-01', '2026-08-01', null)",
                "delete from background_task",
                "insert into background_task (kind, state, started_by, created_at, finished_at, total_steps, done_steps,"
                        + " cancel_asked, input) values"
                        + " ('old', 'DONE', 1, '2026-08-01', '2026-08-01', 0, 0, 0, 'x'),"
                        + " ('young', 'DONE', 1, '2026-11-20', '2026-11-20', 0, 0, 0, 'x'),"
                        + " ('elderly', 'DONE', 1, '2026-11-01', '2026-11-01', 0, 0, 0, 'x'),"
                        + " ('running', 'RUNNING', 1, '2026-08-01', null, 0, 0, 0, 'x')");
    }

    private static List<String> left(TestDatabase db, String sql) {
        return db.call(em -> {
            List<?> rows = em.createNativeQuery(sql).getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }
}
