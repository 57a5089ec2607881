package org.kcpd.division.platform.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Account;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.Unavailable;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.testdb.TestDatabase;

class UseCasePipelineTest {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final BusinessClock CLOCK = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));

    private static TestDatabase db;

    private final TestPipeline pipeline = new TestPipeline(db, CLOCK);
    private final Desk desk = new Desk(pipeline.em(), pipeline, db);

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "ACTIVE", "CED", "COMMANDER")
                .member("300", "SEPARATED", "EPD", "MEMBER")
                .member("400", "ACTIVE", "EPD", "MEMBER")
                .grant("400", "PRI", "2026-01-01 00:00:00", "2027-01-01 00:00:00");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void clean() {
        db.sql("delete from audit_event", "delete from idempotency_key", "delete from setting", "delete from account");
    }

    @Test
    void a_use_case_is_done_and_audited_in_one_transaction() {
        long result = as("400", () -> pipeline.<Long>call(desk, "keep", new Desk.Keep("", "a", "1")));

        assertThat(result).isEqualTo(1);
        assertThat(audit()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("ALLOWED");
            assertThat(row.useCase()).isEqualTo("Desk.keep");
            assertThat(row.right()).isEqualTo("AUDIT_READ");
            assertThat(row.serial()).isEqualTo("400");
            assertThat(row.subject()).isEqualTo("Setting 7");
            assertThat(row.detail()).isEqualTo("kept a");
        });
    }

    @Test
    void without_the_right_nothing_happens_but_a_denial_in_the_audit() {
        assertThatThrownBy(() -> as("100", () -> pipeline.call(desk, "keep", new Desk.Keep("", "a", "1"))))
                .isInstanceOf(NotPermitted.class);

        assertThat(settings()).isZero();
        assertThat(audit()).singleElement().satisfies(row -> assertThat(row.outcome())
                .isEqualTo("DENIED"));
    }

    @Test
    void a_method_that_declares_no_right_is_refused_even_to_who_holds_all() {
        assertThatThrownBy(() -> pipeline.callers().actAsSystem(() -> pipeline.<Object>call(desk, "undeclared")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_separated_or_unknown_member_is_nobody() {
        assertThatThrownBy(() -> as("300", () -> "")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as("999", () -> "")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> pipeline.call(desk, "look")).isInstanceOf(NotPermitted.class);

        assertThat(audit()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("DENIED");
            assertThat(row.serial()).isEmpty();
        });
    }

    @Test
    void a_query_leaves_no_row_unless_denied() {
        as("400", () -> pipeline.<String>call(desk, "look"));

        assertThat(audit()).isEmpty();
    }

    @Test
    void a_sensitive_read_leaves_a_row_that_says_what_was_looked_at() {
        as("400", () -> pipeline.<String>call(desk, "lookAt", 9L));

        assertThat(audit()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("ALLOWED");
            assertThat(row.subject()).isEqualTo("Setting 9");
        });
        assertThat(acts()).containsExactly("SEARCH 3");
    }

    @Test
    void a_sensitive_read_of_ones_own_leaves_no_row() {
        as("400", () -> pipeline.<String>call(desk, "lookAt", 0L));

        assertThat(audit()).isEmpty();
    }

    @Test
    void a_sensitive_read_inside_another_query_leaves_its_row_too() {
        as("400", () -> pipeline.<String>call(desk, "lookAround", 9L));

        assertThat(audit()).singleElement().satisfies(row -> assertThat(row.useCase())
                .isEqualTo("Desk.lookAround"));
    }

    @Test
    void a_sensitive_read_that_finds_nothing_is_written_down_as_failed() {
        assertThatThrownBy(() -> as("400", () -> pipeline.<String>call(desk, "lookAt", -1L)))
                .isInstanceOf(NotFound.class);

        assertThat(audit()).singleElement().satisfies(row -> assertThat(row.outcome())
                .isEqualTo("FAILED"));
    }

    @Test
    void without_an_audit_row_there_is_no_answer() {
        db.sql("alter table audit_event add constraint no_reads check (act <> 'SEARCH')");
        try {
            assertThatThrownBy(() -> as("400", () -> pipeline.<String>call(desk, "lookAt", 9L)))
                    .isInstanceOf(Unavailable.class);
        } finally {
            db.sql("alter table audit_event drop constraint no_reads");
        }
    }

    private static List<String> acts() {
        return db.call(
                em -> em
                        .createNativeQuery("select concat(act, ' ', row_count) from audit_event order by id")
                        .getResultList()
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void the_audit_holds_old_and_new_values_but_no_secret() {
        long member = memberId("100");
        db.inTransaction(em -> em.persist(new Account(member, "old-hash")));

        as("400", () -> pipeline.<Object>call(desk, "failOnce", member));

        assertThat(audit()).singleElement().satisfies(row -> assertThat(row.changes())
                .contains("\"entity\":\"Account\"")
                .contains("\"failedSignIns\":[\"0\",\"1\"]")
                .contains("\"passwordHash\":[\"***\",\"***\"]")
                .doesNotContain("hash-of"));
    }

    @Test
    void a_refusal_by_a_rule_rolls_everything_back_and_is_audited_as_failed() {
        assertThatThrownBy(() -> as("400", () -> pipeline.call(desk, "keepThenRefuse", "b")))
                .isInstanceOf(Refused.class);

        assertThat(settings()).isZero();
        assertThat(audit()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("FAILED");
            assertThat(row.detail()).contains("E-NO-CHANGE");
        });
    }

    @Test
    void a_fault_is_hidden_behind_an_incident_number() {
        var fault = catchThrowableOfType(
                Unavailable.class, () -> as("400", () -> pipeline.<Object>call(desk, "breakDown")));

        assertThat(fault.code()).isEqualTo("E-FAULT");
        assertThat(fault.incident()).hasValueSatisfying(number -> assertThat(audit())
                .singleElement()
                .satisfies(row -> assertThat(row.incident()).isEqualTo(number)));
    }

    @Test
    void a_command_is_checked_before_the_use_case_sees_it() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> as("400", () -> pipeline.<Object>call(desk, "keep", new Desk.Keep("", " ", "123456789"))));

        assertThat(refused.problems())
                .containsExactly(
                        new Problem("E-REQUIRED", "name", null, List.of()),
                        new Problem("E-TOO-LONG", "value", null, List.of(5)));
        assertThat(desk.calls).hasValue(0);
    }

    @Test
    void a_constraint_of_the_database_speaks_with_its_rule() {
        var refused = catchThrowableOfType(
                Refused.class, () -> as("400", () -> pipeline.<Object>call(desk, "openSecondPlace", memberId("100"))));

        assertThat(refused.code()).isEqualTo("E-OVERLAP");
    }

    @Test
    void a_check_of_the_database_speaks_with_its_rule() {
        var refused = catchThrowableOfType(
                Refused.class, () -> as("400", () -> pipeline.<Object>call(desk, "grantBackwards", memberId("100"))));

        assertThat(refused.code()).isEqualTo("E-GRANT-END");
    }

    @Test
    void a_stale_entity_is_a_conflict() {
        db.inTransaction(em -> em.persist(new Account(memberId("100"), "hash-of")));

        assertThatThrownBy(() -> as("400", () -> pipeline.call(desk, "changeBehindMyBack", memberId("100"))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void the_same_command_again_gets_the_first_answer_and_has_no_effect() {
        var command = new Desk.Keep(UUID.randomUUID().toString(), "a", "1");

        long first = as("400", () -> pipeline.<Long>call(desk, "keep", command));
        long second = as("400", () -> pipeline.<Long>call(desk, "keep", command));

        assertThat(second).isEqualTo(first);
        assertThat(desk.calls).hasValue(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void a_key_belongs_to_one_use_case_and_one_caller() {
        String key = UUID.randomUUID().toString();
        as("400", () -> pipeline.<Long>call(desk, "keep", new Desk.Keep(key, "a", "1")));

        assertThatThrownBy(() -> as("400", () -> pipeline.call(desk, "forget", new Desk.Keep(key, "a", "1"))))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).code())
                .isEqualTo("E-KEY-REUSED");
        pipeline.callers().actAsSystem(() -> pipeline.<Long>call(desk, "keep", new Desk.Keep(key, "b", "1")));
        assertThat(settings()).isEqualTo(2);
    }

    @Test
    void a_command_that_was_refused_may_come_again_with_the_same_key() {
        var command = new Desk.Keep(UUID.randomUUID().toString(), "a", "1");
        desk.refuseNext = true;

        assertThatThrownBy(() -> as("400", () -> pipeline.call(desk, "keep", command)))
                .isInstanceOf(Refused.class);
        as("400", () -> pipeline.<Long>call(desk, "keep", command));

        assertThat(settings()).isEqualTo(1);
    }

    @Test
    void a_hundred_identical_commands_at_once_have_one_effect_and_one_answer() throws Exception {
        var command = new Desk.Keep(UUID.randomUUID().toString(), "a", "1");
        int workers = 8;
        var start = new CyclicBarrier(workers);
        Callable<List<Long>> posting = () -> {
            start.await();
            return java.util.stream.IntStream.range(0, 13)
                    .mapToObj(i -> as("400", () -> pipeline.<Long>call(desk, "keep", command)))
                    .toList();
        };

        var answers = inParallel(workers, posting);

        assertThat(answers).allSatisfy(each -> assertThat(each).containsOnly(1L));
        assertThat(settings()).isEqualTo(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void a_deadlock_is_repeated_as_a_whole_and_nobody_sees_it() throws Exception {
        long one = memberId("100");
        long two = memberId("200");
        db.inTransaction(em -> {
            em.persist(new Account(one, "hash"));
            em.persist(new Account(two, "hash"));
        });
        var both = new CountDownLatch(2);
        var turn = new AtomicInteger();
        Callable<Object> crossing = () -> {
            boolean forward = turn.getAndIncrement() == 0;
            return as(
                    "400",
                    () -> pipeline.<Object>call(desk, "lockBoth", forward ? one : two, forward ? two : one, both));
        };

        inParallel(2, crossing);

        assertThat(desk.calls.get())
                .as("one of the two was rolled back and repeated")
                .isGreaterThan(2);
        assertThat(audit()).hasSize(2).allSatisfy(row -> assertThat(row.outcome())
                .isEqualTo("ALLOWED"));
    }

    @Test
    void a_use_case_inside_another_is_part_of_it() {
        as("400", () -> pipeline.<Object>call(desk, "outer", "x"));

        assertThat(settings()).isEqualTo(1);
        assertThat(audit()).singleElement().satisfies(row -> assertThat(row.useCase())
                .isEqualTo("Desk.outer"));
    }

    @Test
    void unrecorded_convenience_leaves_no_row() {
        as("400", () -> pipeline.<Object>call(desk, "remember"));

        assertThat(audit()).isEmpty();
    }

    @Test
    void everything_a_use_case_throws_is_ours() {
        assertThatThrownBy(() -> as("400", () -> pipeline.call(desk, "breakDown")))
                .isInstanceOf(DivisionException.class);
    }

    private <T> T as(String serial, java.util.function.Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }

    private static <T> List<T> inParallel(int workers, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<T>> all = pool.invokeAll(java.util.Collections.nCopies(workers, work));
            var results = new java.util.ArrayList<T>();
            for (Future<T> each : all) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long memberId(String serial) {
        return db.call(em -> ((Number) em.createNativeQuery("select id from member where serial_no = '" + serial + "'")
                        .getSingleResult())
                .longValue());
    }

    private static long settings() {
        return db.call(em ->
                ((Number) em.createNativeQuery("select count(*) from setting").getSingleResult()).longValue());
    }

    private record Audited(
            String serial,
            String useCase,
            String right,
            String outcome,
            String subject,
            String detail,
            String changes,
            String incident) {}

    private static List<Audited> audit() {
        return db.call(em -> {
            List<?> rows = em.createNativeQuery(
                            "select actor_serial, use_case, right_name, outcome,"
                                    + " concat(subject_kind, ' ', subject_id), detail, changes, incident from audit_event order by id")
                    .getResultList();
            return rows.stream()
                    .map(Object[].class::cast)
                    .map(r -> new Audited(
                            (String) r[0],
                            (String) r[1],
                            (String) r[2],
                            (String) r[3],
                            (String) r[4],
                            (String) r[5],
                            (String) r[6],
                            (String) r[7]))
                    .toList();
        });
    }
}
