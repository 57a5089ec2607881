package org.kcpd.division.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.control.MemberCallers;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.crypt.KeyRotation;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.job.LeasedJob;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStore;
import org.kcpd.division.platform.mail.MailServer;
import org.kcpd.division.platform.mail.OutboxWatch;
import org.kcpd.division.platform.mail.UnsentMail;
import org.kcpd.division.platform.migrate.SchemaStatus;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** What the operator sees of a system in trouble, that it is no content, and what a second try does. */
class SystemDeskTest {
    private static final String OPERATOR = "100";
    private static final String STARTER = "200";
    private static final String OFFICER = "300";

    private static TestDatabase db;

    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final OutboxWatch outbox =
            new OutboxWatch(pipeline.em(), new MailServer("127.0.0.1", 1, "division@kcpd.example"), clock);
    private final SystemQuery query = pipeline.wire(
            SystemQuery.class,
            pipeline.wire(SchemaStatus.class, db.dataSource()),
            outbox,
            new TaskStore(pipeline.em(), clock),
            new JobLease(pipeline.em(), pipeline.transaction(), clock),
            new MemberCallers(pipeline.em(), clock),
            new KeyRotation(pipeline.em(), pipeline.keys()));
    private final SystemDesk desk = pipeline.wire(SystemDesk.class, outbox, new AuditTrail());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member(OPERATOR, "ACTIVE", "KCPD", "MEMBER")
                .grant(OPERATOR, "SYS", "2026-01-01", "2027-01-01")
                .member(STARTER, "SEPARATED", "EPD", "MEMBER")
                .member(OFFICER, "ACTIVE", "EPD", "MEMBER");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void trouble() {
        db.sql(
                "delete from outbox_mail",
                "delete from background_task",
                "delete from job_lease",
                "insert into outbox_mail (recipient, subject, body, state, attempts, created_at, next_try_at, last_error) values"
                        + " ('secret@kcpd.example', 'secret', 'secret', 'FAILED', 50, '2026-11-21 12:00', '2026-11-23 12:00', '550 5.1.1 <secret@kcpd.example> unknown'),"
                        + " ('secret@kcpd.example', 'secret', 'secret', 'WAITING', 3, '2026-11-23 11:00', '2026-11-23 12:08', 'secret 127.0.0.1'),"
                        + " ('secret@kcpd.example', 'secret', 'secret', 'WAITING', 0, '2026-11-23 11:59', '2026-11-23 12:00', null)",
                "insert into background_task (kind, state, started_by, created_at, finished_at, total_steps, done_steps, cancel_asked,"
                        + " parameters, file_name, result) select 'roster-import', 'INTERRUPTED', id, '2026-11-23 10:00', '2026-11-23 10:05', 9, 3, 0,"
                        + " 'secret', 'secret.csv', 'secret' from member where serial_no = '" + STARTER + "'",
                "insert into job_lease (job, slot, node, taken_at, finished_at) values"
                        + " ('nightly-cleaning', '2026-11-22', 'a', '2026-11-22 09:15', '2026-11-22 09:16'),"
                        + " ('nightly-cleaning', '2026-11-23', 'b', '2026-11-23 09:15', null),"
                        + " ('outbox', '2026-11-23T11:59:45', 'a', '2026-11-23 11:59:45', null)");
    }

    @Test
    void the_operator_sees_what_is_wrong_and_nothing_of_what_it_is_about() {
        SystemState state = state();

        assertThat(state.schema().sufficient()).isTrue();
        assertThat(state.database()).containsPattern("\\d+\\.\\d+");
        assertThat(state.mail()).satisfies(mail -> {
            assertThat(mail.waiting()).isEqualTo(2);
            assertThat(mail.failed()).isEqualTo(1);
            assertThat(mail.stuck()).isTrue();
        });
        assertThat(state.unsent()).extracting(UnsentMail::failed).containsExactly(true, false);
        assertThat(state.unsent()).extracting(UnsentMail::reply).containsExactly("550", "");
        assertThat(state.tasks()).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.INTERRUPTED);
            assertThat(task.startedBy()).as("also who is separated").isEqualTo(STARTER);
        });
        assertThat(state.jobs()).extracting(LeasedJob::node).containsExactly("b", "a");
        assertThat(state.toString()).doesNotContain("secret");
    }

    @Test
    void mail_that_was_given_up_is_tried_again_and_the_audit_knows_how_many() {
        int tried = as(OPERATOR, () -> pipeline.<Integer>call(desk, "retryMail", new RetryMail("once")));
        int again = as(OPERATOR, () -> pipeline.<Integer>call(desk, "retryMail", new RetryMail("once")));

        assertThat(tried).isEqualTo(1);
        assertThat(again).as("the same command").isEqualTo(1);
        assertThat(state().mail()).satisfies(mail -> {
            assertThat(mail.waiting()).isEqualTo(3);
            assertThat(mail.failed()).isZero();
        });
        List<?> details = db.call(em -> em.createNativeQuery(
                        "select detail from audit_event where use_case = 'SystemDesk.retryMail' and outcome = 'ALLOWED'")
                .getResultList());
        assertThat(details).hasSize(1).first().isEqualTo("1 mails");
    }

    @Test
    void who_does_not_operate_the_system_sees_nothing_of_it() {
        assertThatThrownBy(() -> as(OFFICER, this::ask)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(OFFICER, () -> pipeline.call(desk, "retryMail", new RetryMail("x"))))
                .isInstanceOf(NotPermitted.class);
    }

    private SystemState state() {
        return as(OPERATOR, this::ask);
    }

    private SystemState ask() {
        return pipeline.call(query, "state");
    }

    private <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }
}
