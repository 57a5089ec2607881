package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.intake.boundary.IntakeWorld.CIO_SERGEANT;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_COLLEAGUE;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.LIAISON;
import static org.kcpd.division.intake.boundary.IntakeWorld.NORTH_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.OFFICER;
import static org.kcpd.division.intake.boundary.IntakeWorld.PRIVACY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.query.TaskFilter;
import org.kcpd.division.intake.query.TaskRow;
import org.kcpd.division.intake.query.TaskSort;
import org.kcpd.division.intake.query.Timeline;
import org.kcpd.division.intake.query.WorkFileQuery;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.DecideHandovers;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/** Notes, files, mentions and tasks on a real database: for whom each is, and what happens when somebody is moved. */
class WorkLifeTest {
    private static final byte[] PDF = "%PDF-1.7 canary file".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> CALLERS = List.of(
            COORDINATOR,
            EAST_SPECIALIST,
            EAST_COLLEAGUE,
            NORTH_SPECIALIST,
            LIAISON,
            CIO_SERGEANT,
            OFFICER,
            PRIVACY,
            MAJOR);
    private static IntakeWorld world;

    @BeforeAll
    static void open() {
        world = new IntakeWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void today() {
        world.department.on(TODAY);
    }

    private static List<Timeline.Note> notes(String as, long request) {
        return world.detail(as, request).timeline().notes();
    }

    @Test
    void a_note_is_for_whom_its_class_says() {
        long id = world.inProgress();
        world.write(EAST_SPECIALIST, id, NoteClass.C2, "canary two");
        world.write(EAST_SPECIALIST, id, NoteClass.C3, "canary three");
        world.write(EAST_COLLEAGUE, id, NoteClass.C3, "canary of a colleague");

        assertThat(notes(EAST_SPECIALIST, id))
                .extracting(Timeline.Note::text)
                .containsExactly("canary two", "canary three", "canary of a colleague");
        assertThat(notes(COORDINATOR, id)).noneMatch(Timeline.Note::withheld);
        assertThat(notes(EAST_COLLEAGUE, id))
                .extracting(Timeline.Note::text)
                .containsExactly("canary two", "", "canary of a colleague");
        for (var reader : List.of(PRIVACY, MAJOR)) {
            assertThat(notes(reader, id)).extracting(Timeline.Note::text).containsExactly("canary two", "", "");
        }
        assertThat(notes(OFFICER, id)).isEmpty();
        assertThat(code(() -> world.write(OFFICER, id, NoteClass.C2, "x"))).isEqualTo("E-NOT-PERMITTED");
        assertThat(code(() -> world.write(MAJOR, id, NoteClass.C2, "x"))).isEqualTo("E-NOT-PERMITTED");
        assertThat(code(() -> world.write(NORTH_SPECIALIST, id, NoteClass.C2, "x")))
                .isEqualTo("E-NOT-FOUND");
        assertThat(code(() -> world.write(EAST_SPECIALIST, id, NoteClass.C2, " ")))
                .isEqualTo("E-REQUIRED");
        assertThat(world.department.number("SELECT COUNT(*) FROM secret_value WHERE content LIKE '%canary%'"))
                .isZero();
    }

    @Test
    void a_supplement_is_as_confidential_as_what_it_goes_on_with() {
        long id = world.inProgress();
        long first = world.write(EAST_SPECIALIST, id, NoteClass.C3, "canary");
        var more = new WriteNote(key(), "ServiceRequest", id, NoteClass.C2, first, "canary more", List.of());
        world.department.call(EAST_SPECIALIST, world.notes, "write", more);

        assertThat(notes(EAST_SPECIALIST, id).get(1).supplements()).isEqualTo(first);
        assertThat(notes(EAST_SPECIALIST, id).get(1).noteClass()).isEqualTo(NoteClass.C3);
        assertThat(code(() -> world.department.call(
                        EAST_COLLEAGUE,
                        world.notes,
                        "write",
                        new WriteNote(key(), "ServiceRequest", id, NoteClass.C2, first, "x", List.of()))))
                .isEqualTo("E-NOT-FOUND");
    }

    @Test
    void a_file_is_what_is_in_it_encrypted_and_for_whom_its_note_is() {
        long id = world.inProgress();
        world.write(EAST_SPECIALIST, id, NoteClass.C3, "with a file", new FilePart("../letter.exe", PDF));
        var file = notes(EAST_SPECIALIST, id).get(0).files().get(0);
        assertThat(file.name()).isEqualTo("letter.pdf");

        WorkFileQuery.Content read = world.department.call(COORDINATOR, world.files, "file", file.id());
        assertThat(read.bytes()).isEqualTo(PDF);
        assertThat(read.mediaType()).isEqualTo("application/pdf");
        for (var other : List.of(EAST_COLLEAGUE, OFFICER, PRIVACY, MAJOR, NORTH_SPECIALIST)) {
            assertThat(code(() -> world.department.call(other, world.files, "file", file.id())))
                    .as(other)
                    .isEqualTo("E-NOT-FOUND");
        }
        assertThat(notes(EAST_COLLEAGUE, id).get(0).files()).isEmpty();
        assertThat(world.department.number("SELECT COUNT(*) FROM secret_value WHERE content LIKE '%canary file%'"))
                .isZero();
        assertThat(code(() -> world.write(
                        EAST_SPECIALIST, id, NoteClass.C2, "zip", new FilePart("a.pdf", new byte[] {'P', 'K', 3, 4, 0
                        }))))
                .isEqualTo("E-FILE-SORT");
        assertThat(code(() -> world.write(
                        EAST_SPECIALIST, id, NoteClass.C2, "large", new FilePart("a.txt", new byte[9 * 1024 * 1024]))))
                .isEqualTo("E-TOO-LARGE");
        assertThat(notes(EAST_SPECIALIST, id)).as("nothing of what was refused").hasSize(1);
    }

    @Test
    void a_mention_reaches_only_whom_the_note_is_for() {
        long id = world.inProgress();
        world.write(EAST_SPECIALIST, id, NoteClass.C2, "canary @" + EAST_COLLEAGUE + ", please look");

        assertThat(world.home(EAST_COLLEAGUE)).contains("request-mention " + id);
        assertThat(world.department.texts(
                        "SELECT body FROM outbox_mail WHERE subject = 'You are mentioned in R-" + id + "'"))
                .singleElement()
                .asString()
                .doesNotContain("canary")
                .contains("/intake/request.xhtml?id=" + id);
        for (var text : List.of("@" + OFFICER, "@" + NORTH_SPECIALIST, "@99999")) {
            assertThat(code(() -> world.write(EAST_SPECIALIST, id, NoteClass.C2, text)))
                    .isEqualTo("E-MENTION");
        }
        assertThat(code(() -> world.write(EAST_SPECIALIST, id, NoteClass.C3, "@" + EAST_COLLEAGUE)))
                .isEqualTo("E-MENTION");
    }

    @Test
    void a_task_waits_in_the_queue_is_taken_once_and_done() {
        long id = world.inProgress();
        long task = world.task(EAST_SPECIALIST, id, "call the shelter", "", TODAY.plusDays(1));
        assertThat(world.home(EAST_COLLEAGUE)).contains("task-queue " + task);
        assertThat(world.detail(EAST_COLLEAGUE, id).timeline().tasks())
                .extracting(Timeline.Todo::title)
                .containsExactly("call the shelter");

        world.act(EAST_COLLEAGUE, "take", task);
        assertThat(code(() -> world.act(COORDINATOR, "take", task))).isEqualTo("E-TAKEN");
        assertThat(world.home(EAST_COLLEAGUE)).contains("task-hand " + task);
        assertThat(code(() -> world.act(NORTH_SPECIALIST, "done", task))).isEqualTo("E-NOT-FOUND");
        world.act(EAST_COLLEAGUE, "done", task);
        assertThat(code(() -> world.act(EAST_COLLEAGUE, "drop", task))).isEqualTo("E-TASK-ENDED");
        assertThat(code(() -> world.task(EAST_SPECIALIST, id, "late", "", TODAY.minusDays(1))))
                .isEqualTo("E-DATE");
        assertThat(code(() -> world.task(EAST_SPECIALIST, id, "x", OFFICER, TODAY)))
                .isEqualTo("E-NOT-IN-UNIT");
        assertThat(code(() -> world.task(OFFICER, 0, "x", "", TODAY))).isEqualTo("E-NOT-PERMITTED");
    }

    @Test
    void a_reminder_comes_once_with_a_number_and_a_link() {
        world.department.db.sql("UPDATE work_task SET reminded_on = '2026-01-01'");
        long task = world.task(EAST_SPECIALIST, 0, "canary visit", EAST_SPECIALIST, TODAY.plusDays(2));
        assertThat(world.reminders.some()).isZero();
        world.department.on(TODAY.plusDays(2));
        assertThat(world.reminders.some()).isEqualTo(1);
        assertThat(world.reminders.some()).isZero();
        assertThat(world.department.texts("SELECT body FROM outbox_mail WHERE recipient = '" + EAST_SPECIALIST
                        + "@kcpd.example' AND subject = 'Task T-" + task + " is due'"))
                .singleElement()
                .asString()
                .contains("/intake/todo.xhtml?id=" + task)
                .doesNotContain("canary");
        world.department.on(TODAY.plusDays(3));
        TaskRow row = world.department.call(EAST_SPECIALIST, world.taskQuery, "task", task);
        assertThat(row.late()).isTrue();
    }

    @Test
    void an_order_hands_tasks_over_from_its_day_on() {
        long mover = world.task(NORTH_SPECIALIST, 0, "weekly visit", NORTH_SPECIALIST, MONDAY.plusDays(3));
        var order =
                world.department.approved(head(MONDAY), List.of(NORTH_SPECIALIST), world.department.to("CIT", "SPD"));
        assertThat(code(() -> world.department.publish(order))).isEqualTo("E-OPEN-WORK");
        world.department.call(
                OrdersWorld.ADMINISTRATOR,
                world.department.orders,
                "decide",
                new DecideHandovers(
                        key(),
                        order,
                        world.department.version(order),
                        List.of(new DecideHandovers.Word("task", mover, HandoverDecision.HAND_TO, EAST_SPECIALIST))));
        world.department.publish(order);

        world.department.on(MONDAY.minusDays(1));
        assertThat(world.home(NORTH_SPECIALIST)).contains("task-hand " + mover);
        world.department.on(MONDAY);
        assertThat(world.home(NORTH_SPECIALIST)).doesNotContain("task-hand " + mover);
        assertThat(world.home(EAST_SPECIALIST)).contains("task-given " + mover);
        world.act(EAST_SPECIALIST, "done", mover);
    }

    @Test
    void every_list_of_tasks_shows_what_can_be_opened() {
        long id = world.inProgress();
        world.task(EAST_SPECIALIST, id, "in the queue", "", TODAY);
        world.task(COORDINATOR, 0, "at headquarters", "", TODAY);
        long elsewhere = world.task(LIAISON, 0, "the liaison's", LIAISON, TODAY);
        world.department.db.sql("UPDATE work_task SET next_owner_id = " + world.department.idOf(OFFICER)
                + ", owner_changes_on = '" + TODAY + "' WHERE id = " + elsewhere);
        for (var serial : CALLERS) {
            Set<Long> opened = new LinkedHashSet<>();
            for (var each : world.department.texts("SELECT id FROM work_task ORDER BY id")) {
                if (code(() -> world.department.call(serial, world.taskQuery, "task", Long.parseLong(each)))
                        .isEmpty()) {
                    opened.add(Long.valueOf(each));
                }
            }
            for (var show : TaskFilter.Show.values()) {
                var listed = world
                        .department
                        .<Slice<TaskRow>>call(
                                serial,
                                world.taskQuery,
                                "list",
                                new TableQuery<>(TaskFilter.of(show), TaskSort.DUE_ON, false, 0, TableQuery.LARGEST))
                        .rows()
                        .stream()
                        .map(TaskRow::id)
                        .collect(Collectors.toSet());
                assertThat(opened).as(serial + " " + show).containsAll(listed);
                if (show == TaskFilter.Show.ALL) {
                    assertThat(listed).as(serial).isEqualTo(opened);
                }
            }
        }
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (DivisionException refusal) {
            return refusal.code();
        }
    }
}
