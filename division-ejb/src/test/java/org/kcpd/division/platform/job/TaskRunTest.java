package org.kcpd.division.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

class TaskRunTest {
    private static TestDatabase db;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final InstantSource source = now::get;
    private final BusinessClock clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final TaskStore store = new TaskStore(pipeline.em(), clock);
    private final List<TaskQueued> queued = new ArrayList<>();
    private final BackgroundWork work = pipeline.wire(BackgroundWork.class, store, pipeline.callers(), events());
    private final TaskQuery query = pipeline.wire(TaskQuery.class, store, pipeline.callers());
    private final TaskDesk desk = pipeline.wire(TaskDesk.class, store, pipeline.callers(), new AuditTrail(), events());

    private Function<TaskContext, String> doing = context -> "{}";
    private final TaskRun run = new TaskRun(store, pipeline.transaction(), pipeline.callers(), List.of(kind()));

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db).member("100", "ACTIVE", "EPD", "MEMBER").member("200", "ACTIVE", "EPD", "MEMBER");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void clean() {
        db.sql("delete from background_task", "update member_status set status = 'ACTIVE'");
    }

    @Test
    void a_task_runs_as_its_starter_with_its_upload_and_keeps_its_result() {
        long id = start("hello");
        doing = context -> {
            context.progress(3, 10);
            context.progress(10, 10);
            return pipeline.callers().current().serial() + " " + context.parameters() + " " + context.fileName() + " "
                    + new String(context.input());
        };

        run.run(id);

        assertThat(queued).containsExactly(new TaskQueued(id));
        assertThat(status(id)).satisfies(status -> {
            assertThat(status.state()).isEqualTo(TaskState.DONE);
            assertThat(status.result()).contains("100 {} file.csv hello");
            assertThat(status.done()).isEqualTo(10);
            assertThat(status.total()).isEqualTo(10);
            assertThat(status.finishedAt()).contains(now.get());
        });
        assertThat(as("100", () -> pipeline.transaction().call(() -> work.inputOf("test", id))))
                .asString()
                .isEqualTo("hello");
    }

    @Test
    void a_task_runs_once_even_when_two_nodes_see_it() {
        long id = start("x");
        var runs = new ArrayList<Long>();
        doing = context -> {
            runs.add(context.taskId());
            return "{}";
        };

        run.run(id);
        run.run(id);

        assertThat(runs).containsExactly(id);
    }

    @Test
    void a_refusal_ends_the_task_with_its_code_and_a_fault_with_a_number() {
        long refused = start("x");
        doing = context -> {
            throw Refused.of("E-FILE-EMPTY");
        };
        run.run(refused);
        long broken = start("x");
        doing = context -> {
            throw new IllegalStateException("fault");
        };
        run.run(broken);

        assertThat(status(refused)).satisfies(status -> {
            assertThat(status.state()).isEqualTo(TaskState.FAILED);
            assertThat(status.problem()).contains("E-FILE-EMPTY");
            assertThat(status.incident()).isEmpty();
        });
        assertThat(status(broken)).satisfies(status -> {
            assertThat(status.problem()).contains("E-FAULT");
            assertThat(status.incident()).contains("T-" + broken);
        });
    }

    @Test
    void who_was_separated_meanwhile_has_no_task_run() {
        long id = start("x");
        db.sql("update member_status set status = 'SEPARATED'");
        var ran = new ArrayList<Long>();
        doing = context -> {
            ran.add(id);
            return "{}";
        };

        run.run(id);
        db.sql("update member_status set status = 'ACTIVE'");

        assertThat(ran).isEmpty();
        assertThat(status(id).problem()).contains("E-NOT-PERMITTED");
    }

    @Test
    void a_running_task_stops_where_it_may_when_asked() {
        long id = start("x");
        doing = context -> {
            as("100", () -> pipeline.call(desk, "cancel", id));
            context.progress(1, 1);
            context.stopIfCancelled();
            return "went on";
        };

        run.run(id);

        assertThat(status(id).state()).isEqualTo(TaskState.CANCELLED);
        assertThatThrownBy(() -> as("100", () -> pipeline.call(desk, "cancel", id)))
                .hasMessageContaining("E-TASK-OVER");
    }

    @Test
    void a_task_that_has_not_begun_is_cancelled_at_once() {
        long id = start("x");

        as("100", () -> pipeline.call(desk, "cancel", id));
        run.run(id);

        assertThat(status(id).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void a_silent_task_counts_as_interrupted_and_may_be_run_again() {
        long id = start("x");
        pipeline.transaction().call(() -> store.claim(id, "a node that dies"));
        now.updateAndGet(at -> at.plus(TaskRunner.SILENCE));
        pipeline.transaction().call(() -> store.interruptSilentSince(clock.now().minus(TaskRunner.SILENCE)));
        assertThat(status(id).state()).as("not silent for longer").isEqualTo(TaskState.RUNNING);
        assertThatThrownBy(() -> as("100", () -> pipeline.call(desk, "again", id)))
                .hasMessageContaining("E-TASK-STATE");

        now.updateAndGet(at -> at.plus(Duration.ofSeconds(1)));
        pipeline.transaction().call(() -> store.interruptSilentSince(clock.now().minus(TaskRunner.SILENCE)));
        assertThat(status(id).state()).isEqualTo(TaskState.INTERRUPTED);

        as("100", () -> pipeline.call(desk, "again", id));
        doing = context -> new String(context.input());
        run.run(id);
        assertThat(status(id).result()).contains("x");
    }

    @Test
    void the_heartbeat_keeps_a_long_step_alive() {
        long id = start("x");
        pipeline.transaction().call(() -> store.claim(id, "node"));
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(5)));
        pipeline.transaction().call(() -> {
            store.heartbeat(List.of(id));
            return store.interruptSilentSince(clock.now().minus(TaskRunner.SILENCE));
        });

        assertThat(status(id).state()).isEqualTo(TaskState.RUNNING);
    }

    @Test
    void a_task_whose_node_died_between_commit_and_start_is_found() {
        long id = start("x");

        assertThat(forgotten(Duration.ofSeconds(10))).isEmpty();
        now.updateAndGet(at -> at.plus(Duration.ofSeconds(11)));
        assertThat(forgotten(Duration.ofSeconds(10))).containsExactly(id);
    }

    @Test
    void another_members_task_is_not_found() {
        long id = start("x");

        for (String method : List.of("cancel", "again")) {
            assertThatThrownBy(() -> as("200", () -> pipeline.call(desk, method, id)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> as("200", () -> pipeline.call(query, "status", id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("200", () -> pipeline.transaction().call(() -> work.inputOf("test", id))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("100", () -> pipeline.transaction().call(() -> work.inputOf("other", id))))
                .isInstanceOf(NotFound.class);
        List<TaskStatus> mine = as("100", () -> pipeline.call(query, "mine", 10));
        assertThat(mine).extracting(TaskStatus::id).containsExactly(id);
    }

    @Test
    void a_job_of_one_slot_is_done_by_one_node() {
        var lease = new JobLease(pipeline.em(), pipeline.transaction(), clock);

        assertThat(lease.take("job", "2026-11-23")).isTrue();
        assertThat(lease.take("job", "2026-11-23")).isFalse();
        assertThat(lease.take("job", "2026-11-24")).isTrue();
        assertThat(lease.take("other", "2026-11-23")).isTrue();
        lease.done("job", "2026-11-23");
    }

    private long start(String upload) {
        return as("100", () -> pipeline.transaction()
                .call(() -> work.start("test", "{}", "file.csv", upload.getBytes())));
    }

    private TaskStatus status(long id) {
        return as("100", () -> pipeline.call(query, "status", id));
    }

    private List<Long> forgotten(Duration after) {
        return pipeline.transaction()
                .call(() -> store.forgottenSince(clock.now().minus(after)));
    }

    private <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }

    private TaskKind kind() {
        return new TaskKind() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public String run(TaskContext context) {
                return doing.apply(context);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private Event<TaskQueued> events() {
        return (Event<TaskQueued>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    queued.add((TaskQueued) args[0]);
                    return null;
                });
    }
}
