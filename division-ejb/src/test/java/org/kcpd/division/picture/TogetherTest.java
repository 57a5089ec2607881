package org.kcpd.division.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;
import static org.kcpd.division.picture.PictureWorld.CIO;
import static org.kcpd.division.picture.PictureWorld.CIO_COLLEAGUE;
import static org.kcpd.division.picture.PictureWorld.CRISIS;
import static org.kcpd.division.picture.PictureWorld.MAJOR;
import static org.kcpd.division.picture.PictureWorld.SPECIALIST;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.DecideHandovers;
import org.kcpd.division.personnel.query.Home;
import org.kcpd.division.picture.boundary.AddPlanStep;
import org.kcpd.division.picture.boundary.DoPlanStep;
import org.kcpd.division.picture.boundary.HandLead;
import org.kcpd.division.picture.boundary.HandOffStep;
import org.kcpd.division.picture.boundary.ProposePlan;
import org.kcpd.division.picture.boundary.UnitChoice;
import org.kcpd.division.picture.query.HandOffFilter;
import org.kcpd.division.picture.query.HandOffRow;
import org.kcpd.division.picture.query.HandOffSort;
import org.kcpd.division.picture.query.PlanFilter;
import org.kcpd.division.picture.query.PlanRow;
import org.kcpd.division.picture.query.PlanSort;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/** What units arrange with each other: asking to be contacted, joint plans; whose it is, who sees it, what moves with a member. */
class TogetherTest {
    private static PictureWorld world;

    @BeforeAll
    static void open() {
        world = new PictureWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static SubjectKey known(String name, boolean restricted) {
        var subject = world.person(name);
        world.begin(SPECIALIST, subject, restricted);
        world.begin(CIO, subject, false);
        return subject;
    }

    private static List<String> home(String serial) {
        return world.department.<Home>call(serial, world.department.work, "mine").lines().stream()
                .map(line -> line.kind() + ' ' + line.id())
                .toList();
    }

    private static Set<Long> listed(String serial) {
        Slice<HandOffRow> rows = world.department.call(
                serial,
                world.handOffs,
                "list",
                new TableQuery<>(HandOffFilter.ALL, HandOffSort.ASKED_AT, true, 0, 100));
        return Set.copyOf(rows.rows().stream().map(HandOffRow::id).toList());
    }

    @Test
    void a_unit_that_sees_a_masked_line_asks_and_the_other_accepts_and_it_is_done() {
        var subject = known("Gantry", true);
        refused("E-NOT-INVOLVED", () -> world.ask(CIO, subject, "XSW", "EPD", "why"));
        refused("E-NOT-INVOLVED", () -> world.ask(CIO, subject, "XCIT", "", "why"));
        refused("E-NOT-INVOLVED", () -> world.ask(CIO, subject, "XLIA", "", "why"));
        refused("E-OWN-UNIT", () -> world.ask(CIO, subject, "XCIO", "EPD", "why"));
        long id = world.ask(CIO, subject, "XSW", "", "canary: she asked for you");
        refused("E-CONTACT-ASKED", () -> world.ask(CIO_COLLEAGUE, subject, "XSW", "", "again"));

        assertThat(home(SPECIALIST)).contains("handoff-asked " + id);
        assertThat(world.department.texts("SELECT CONCAT(subject, body) FROM outbox_mail WHERE recipient = 'm"
                        + SPECIALIST + "@kcpd.example' AND subject LIKE 'Your unit%H-" + id + "'"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("H-" + id).doesNotContain("canary", "Gantry"));
        assertThat(world.handOff(CIO, id).row().siteId()).as("masked").isZero();
        assertThat(world.handOff(SPECIALIST, id).row().siteId()).isEqualTo(world.department.element("EPD"));
        assertThat(world.handOff(SPECIALIST, id).history().get(0).words()).startsWith("canary");
        assertThat(world.department.number("SELECT COUNT(*) FROM audit_event WHERE changes LIKE '%canary%'"))
                .isZero();
        for (var other : List.of(CRISIS, PictureWorld.NORTH_SPECIALIST, PictureWorld.CHAPLAIN)) {
            assertThat(listed(other)).as(other).doesNotContain(id);
            assertThatThrownBy(() -> world.handOff(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.step(other, "accept", id, "")).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> world.handOff(MAJOR, id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.step(CIO, "accept", id, "")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.step(SPECIALIST, "withdraw", id, "")).isInstanceOf(NotPermitted.class);
        assertThat(listed(CIO_COLLEAGUE)).contains(id);

        world.step(SPECIALIST, "accept", id, "");
        assertThat(home(SPECIALIST)).contains("handoff-hand " + id).doesNotContain("handoff-asked " + id);
        refused("E-HAND-OFF-STATE", () -> world.step(PictureWorld.COLLEAGUE, "accept", id, ""));
        world.step(CIO, "done", id, "");
        assertThat(world.handOff(CIO, id).may()).isEmpty();
        world.ask(CIO, subject, "XSW", "", "once more");
    }

    @Test
    void two_who_accept_at_once_have_one_effect() throws Exception {
        long id = world.ask(SPECIALIST, known("Hopper", false), "XCIO", "EPD", "please");
        var step = world.handOffStep(id, "");
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both =
                    List.of(accepting(CIO, step.seenVersion(), id), accepting(CIO_COLLEAGUE, step.seenVersion(), id));
            int done = 0;
            for (Future<String> each : threads.invokeAll(both)) {
                done += each.get().isEmpty() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(world.department.number(
                        "SELECT COUNT(*) FROM hand_off_event WHERE verb = 'ACCEPT' AND hand_off_id = " + id))
                .isEqualTo(1);
    }

    private static Callable<String> accepting(String serial, int seen, long id) {
        return () -> {
            try {
                world.department.call(serial, world.handOffDesk, "accept", new HandOffStep(key(), id, seen, ""));
                return "";
            } catch (DivisionException refused) {
                return refused.code();
            }
        };
    }

    private static UnitChoice unit(String code, String site) {
        return new UnitChoice(world.department.element(code), site.isEmpty() ? 0 : world.department.element(site));
    }

    private static long propose(String as, SubjectKey subject, UnitChoice lead, UnitChoice... others) {
        return world.department.call(
                as,
                world.planDesk,
                "propose",
                new ProposePlan(key(), subject.kind(), subject.id(), List.of(others), lead, "canary goal"));
    }

    private static Set<Long> plans(String serial) {
        Slice<PlanRow> rows = world.department.call(
                serial, world.plans, "list", new TableQuery<>(PlanFilter.ALL, PlanSort.PROPOSED_AT, true, 0, 100));
        return Set.copyOf(rows.rows().stream().map(PlanRow::id).toList());
    }

    @Test
    void units_agree_on_a_lead_do_steps_and_close_and_nobody_else_sees_it() {
        var subject = known("Isthmus", true);
        world.begin(CRISIS, subject, false);
        refused("E-NOT-INVOLVED", () -> propose(CIO, subject, unit("XCIO", ""), unit("XLIA", "")));
        refused("E-PLAN-ALONE", () -> propose(CIO, subject, unit("XCIO", "")));
        long id = propose(CIO, subject, unit("XSW", ""), unit("XSW", ""), unit("XCIT", "EPD"));
        assertThat(home(SPECIALIST)).contains("plan-asked " + id);
        assertThat(world.plan(CIO, id).row().leadSiteId())
                .as("where restricted work is says only its unit, by agreeing")
                .isZero();
        assertThat(world.plan(CIO, id).units())
                .filteredOn(unit -> unit.unitId() != world.department.element("XCIO"))
                .hasSize(2)
                .allMatch(unit -> unit.siteId() == 0);
        assertThat(world.plan(SPECIALIST, id).row().leadSiteId()).isEqualTo(world.department.element("EPD"));
        assertThatThrownBy(() -> world.say(CIO, "agree", id, ""))
                .isInstanceOfSatisfying(DivisionException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("E-PLAN-ANSWERED"));
        world.say(SPECIALIST, "agree", id, "");
        assertThat(plans(CRISIS)).contains(id);
        world.say(CRISIS, "decline", id, "canary no");
        assertThat(plans(CRISIS)).doesNotContain(id);
        assertThatThrownBy(() -> world.plan(CRISIS, id)).isInstanceOf(NotFound.class);
        for (var other : List.of(PictureWorld.NORTH_SPECIALIST, PictureWorld.CHAPLAIN)) {
            assertThat(plans(other)).doesNotContain(id);
            assertThatThrownBy(() -> world.plan(other, id)).isInstanceOf(NotFound.class);
        }
        var plan = world.plan(CIO, id);
        assertThat(plan.row().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan.row().leader().serialNo()).isEqualTo(SPECIALIST);
        assertThat(plan.row().leadSiteId()).isEqualTo(world.department.element("EPD"));
        assertThat(home(SPECIALIST)).contains("plan-lead " + id);
        assertThatThrownBy(() -> world.say(CIO, "close", id, "done")).isInstanceOf(NotPermitted.class);

        long east = world.department.element("EPD");
        world.department.call(
                CIO,
                world.planDesk,
                "addStep",
                new AddPlanStep(
                        key(),
                        id,
                        world.planVersion(id),
                        world.department.element("XCIO"),
                        east,
                        TODAY,
                        "canary visit"));
        var step = world.plan(SPECIALIST, id).steps().get(0);
        assertThat(step.what()).isEqualTo("canary visit");
        world.department.call(
                SPECIALIST, world.planDesk, "doStep", new DoPlanStep(key(), id, world.planVersion(id), step.id()));
        assertThat(world.plan(CIO, id).steps().get(0).done()).isTrue();
        world.department.call(
                SPECIALIST,
                world.planDesk,
                "handLead",
                new HandLead(key(), id, world.planVersion(id), world.department.element("XCIO"), east));
        assertThat(world.plan(CIO, id).row().leader().serialNo()).isEqualTo(CIO);
        world.say(CIO, "close", id, "a flat was found");
        assertThat(world.plan(SPECIALIST, id).may()).isEmpty();
        assertThat(world.department.number("SELECT COUNT(*) FROM audit_event WHERE changes LIKE '%canary%'"))
                .isZero();
    }

    @Test
    void an_order_that_moves_a_member_hands_on_what_they_accepted_and_lead() {
        var department = world.department;
        department.member("03960", "Officer", "XCIO", "NPD", "DAY", "MEMBER");
        department.member("03961", "Officer", "XCIO", "NPD", "DAY", "MEMBER");
        var subject = world.person("Jetty");
        long involvement = world.begin("03960", subject, false);
        world.begin(SPECIALIST, subject, false);
        long asked = world.ask(SPECIALIST, subject, "XCIO", "NPD", "please");
        world.step("03960", "accept", asked, "");
        long plan = propose(SPECIALIST, subject, unit("XCIO", "NPD"), unit("XCIO", "NPD"));
        world.say("03960", "agree", plan, "");

        long order = department.draft(head(MONDAY), List.of("03960"), department.to("XCIO", "EPD"));
        var words = List.of(word("involvement", involvement), word("hand-off", asked), word("plan-lead", plan));
        department.call(
                ADMINISTRATOR,
                department.orders,
                "decide",
                new DecideHandovers(key(), order, department.version(order), words));
        department.submit(order);
        department.approve(order);
        department.publish(order);
        assertThat(world.handOff("03961", asked).row().owner().serialNo()).isEqualTo("03960");
        department.on(MONDAY);
        assertThat(world.handOff("03961", asked).row().owner().serialNo()).isEqualTo("03961");
        assertThat(world.plan("03961", plan).row().leader().serialNo()).isEqualTo("03961");
        assertThat(home("03961")).contains("handoff-hand " + asked, "plan-lead " + plan);
        assertThatThrownBy(() -> world.handOff("03960", asked)).isInstanceOf(NotFound.class);
        department.on(TODAY);
        department.rescind(order);
        department.on(MONDAY);
        assertThat(world.plan("03960", plan).row().leader().serialNo()).isEqualTo("03960");
        department.on(TODAY);
    }

    private static DecideHandovers.Word word(String kind, long id) {
        return new DecideHandovers.Word(kind, id, HandoverDecision.HAND_TO, "03961");
    }
}
