package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.intake.boundary.IntakeWorld.CIO_SERGEANT;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_COLLEAGUE;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.NORTH_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.OFFICER;
import static org.kcpd.division.intake.boundary.IntakeWorld.OTHER_OFFICER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.CommunityWorld;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.intake.query.RequestDetail;
import org.kcpd.division.intake.query.RequestFilter;
import org.kcpd.division.intake.query.RequestFilter.Show;
import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.DecideHandovers;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.time.BusinessClock;

/** Requests on a real database, through the pipeline: from the phone to the outcome, and what goes wrong on the way. */
class RequestLifeTest {
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

    @Test
    void from_the_officer_to_the_outcome() {
        long id = world.file(OFFICER, "HOUSING");
        var filed = world.detail(COORDINATOR, id);
        assertThat(filed.row().siteId()).isEqualTo(world.department.element("EPD"));
        assertThat(filed.route()).containsExactly("R-REASON", "R-OWN", "R-COVERED");
        assertThat(filed.words()).startsWith("canary");
        assertThat(filed.may())
                .contains(RequestVerb.TRIAGE, RequestVerb.ASSIGN, RequestVerb.DECLINE)
                .doesNotContain(RequestVerb.ACCEPT, RequestVerb.CLOSE);
        assertThat(filed.colleagues())
                .extracting(each -> each.member().serialNo())
                .startsWith(EAST_SPECIALIST);
        assertThat(world.home(COORDINATOR)).contains("request-triage " + id);

        world.triage(COORDINATOR, id, "EPD");
        assertThat(world.list(EAST_SPECIALIST, Show.QUEUE))
                .extracting(RequestRow::id)
                .contains(id);
        assertThat(world.home(EAST_SPECIALIST)).contains("request-queue " + id);
        world.step(EAST_SPECIALIST, "accept", id, "");
        assertThat(world.list(EAST_SPECIALIST, Show.IN_HAND))
                .extracting(RequestRow::id)
                .contains(id);
        assertThat(world.home(EAST_SPECIALIST)).contains("request-hand " + id);
        world.close(EAST_SPECIALIST, id);

        var seen = world.detail(OFFICER, id);
        assertThat(seen.row().state()).isEqualTo(RequestState.CLOSED);
        assertThat(seen.row().outcome().code()).isEqualTo("HELPED");
        assertThat(seen.toString()).doesNotContain("canary", "somebody");
        assertThat(seen.history()).isEmpty();
        assertThat(seen.row().owner().present()).isFalse();
        assertThat(world.department.texts("SELECT body FROM outbox_mail WHERE recipient = '" + OFFICER
                        + "@kcpd.example' AND subject LIKE '%R-" + id + " %'"))
                .singleElement()
                .asString()
                .contains("/intake/request.xhtml?id=" + id)
                .doesNotContain("canary");
    }

    @Test
    void what_is_missing_is_refused_and_nothing_is_kept() {
        long before = world.department.number("SELECT COUNT(*) FROM service_request");
        var nobody = new FileRequest(
                key(),
                world.reason("HOUSING"),
                Optional.empty(),
                RequestSubject.described("", ""),
                0,
                "",
                "",
                "x",
                false);
        var noReason =
                new FileRequest(key(), 0, Optional.empty(), RequestSubject.described("x", ""), 0, "", "", "x", false);

        assertThat(code(() -> world.department.call(OFFICER, world.requests, "file", nobody)))
                .isEqualTo("E-NO-SUBJECT");
        assertThat(code(() -> world.department.call(OFFICER, world.requests, "file", noReason)))
                .isEqualTo("E-NO-REASON");
        assertThat(world.department.number("SELECT COUNT(*) FROM service_request"))
                .isEqualTo(before);
    }

    @Test
    void the_same_post_twice_files_once() throws Exception {
        var wish = world.wish("HOUSING");
        var answers = atOnce(8, n -> world.department.call(OFFICER, world.requests, "file", wish));

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(world.department.number("SELECT COUNT(*) FROM service_request WHERE who = '"
                        + wish.subject().who() + "'"))
                .isEqualTo(1);
    }

    @Test
    void of_two_who_accept_at_the_same_second_one_has_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            long id = world.file(OFFICER, "HOUSING");
            world.triage(COORDINATOR, id, "EPD");
            int version = world.version(id);
            var who = List.of(EAST_SPECIALIST, EAST_COLLEAGUE);
            var said = atOnce(
                    2,
                    n -> code(() -> world.department.call(
                            who.get(n), world.requests, "accept", new RequestStep(key(), id, version, ""))));

            assertThat(said).containsExactlyInAnyOrder("", "E-CONFLICT");
            assertThat(world.department.number(
                            "SELECT COUNT(*) FROM request_event WHERE verb = 'ACCEPT' AND request_id = " + id))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_possible_duplicate_warns_whoever_knows_of_the_other_and_nobody_else() {
        var first = world.wish("HOUSING", "twice " + key());
        long id = world.department.call(OFFICER, world.requests, "file", first);
        var again = world.wish("HOUSING", first.subject().who().toUpperCase());

        assertThat(code(() -> world.department.call(OFFICER, world.requests, "file", again)))
                .isEqualTo("W-POSSIBLE-DUPLICATE");
        long other = world.department.call(OTHER_OFFICER, world.requests, "file", again);
        assertThat(world.detail(COORDINATOR, other).alike())
                .extracting(RequestDetail.Alike::id)
                .containsExactly(id);
        var anyway = new FileRequest(key(), again.reasonId(), again.urgency(), again.subject(), 0, "", "", "", true);
        long third = world.department.call(OFFICER, world.requests, "file", anyway);
        world.department.call(
                COORDINATOR,
                world.requests,
                "duplicate",
                new DuplicateRequest(key(), third, world.version(third), id, ""));
        assertThat(world.detail(COORDINATOR, third).duplicateOf()).isEqualTo(id);
        assertThat(world.state(third)).isEqualTo("DUPLICATE");

        world.department.on(TODAY.plusDays(31));
        long later = world.department.call(
                OFFICER,
                world.requests,
                "file",
                world.wish("HOUSING", again.subject().who()));
        assertThat(later).isPositive();
    }

    @Test
    void another_unit_triages_what_is_sent_to_it_and_the_first_sees_it_no_more() {
        long id = world.file(OFFICER, "HOUSING");
        world.department.call(
                COORDINATOR,
                world.requests,
                "redirect",
                new RedirectRequest(key(), id, world.version(id), world.department.element("CIO"), "a block watch"));

        assertThat(world.state(id)).isEqualTo("REDIRECTED");
        assertThat(code(() -> world.detail(COORDINATOR, id))).isEqualTo("E-NOT-FOUND");
        assertThat(world.detail(CIO_SERGEANT, id).may()).contains(RequestVerb.TRIAGE);
        assertThat(code(() -> world.triage(COORDINATOR, id, "EPD"))).isEqualTo("E-NOT-FOUND");
    }

    @Test
    void a_step_is_for_whom_it_is_declared() {
        long id = world.inProgress();

        assertThat(code(() -> world.step(NORTH_SPECIALIST, "release", id, "x"))).isEqualTo("E-NOT-FOUND");
        assertThat(code(() -> world.close(EAST_COLLEAGUE, id))).isEqualTo("E-NOT-PERMITTED");
        assertThat(code(() -> world.close(OFFICER, id))).isEqualTo("E-NOT-PERMITTED");
        assertThat(code(() -> world.triage(EAST_SPECIALIST, id, "EPD"))).isEqualTo("E-NOT-PERMITTED");
        assertThat(code(() -> world.assign(COORDINATOR, id, OFFICER))).isEqualTo("E-NOT-IN-UNIT");
    }

    @Test
    void an_overdue_request_is_told_of_once_and_late_by_its_date_alone() {
        world.department.at(local("2026-03-06T21:00"));
        long id = world.file(OFFICER, "CRISIS");
        assertThat(world.department.number("SELECT after_hours FROM service_request WHERE id = " + id))
                .isEqualTo(1);
        world.department.db.sql("UPDATE service_request SET escalated_at = '2026-01-01' WHERE id <> " + id);

        world.department.at(local("2026-03-09T16:59"));
        assertThat(world.escalation.some()).isZero();
        world.department.at(local("2026-03-09T17:01"));
        assertThat(world.list(OFFICER, Show.MINE).stream().filter(row -> row.id() == id))
                .singleElement()
                .matches(RequestRow::overdue);
        assertThat(world.escalation.some()).isEqualTo(1);
        assertThat(world.escalation.some()).isZero();
    }

    @Test
    void an_order_hands_it_over_from_its_day_on() {
        long named = world.inProgress();
        long queued = world.inProgress();
        long kept = world.inProgress();
        var order =
                world.department.approved(head(MONDAY), List.of(EAST_SPECIALIST), world.department.to("CIT", "SPD"));
        var open = world.department.preview(order).openWork();
        assertThat(open.toString())
                .contains("R-" + named, "R-" + queued, "R-" + kept)
                .doesNotContain("canary");
        decide(order, word(named, HandoverDecision.HAND_TO, EAST_COLLEAGUE));
        decide(order, word(queued, HandoverDecision.QUEUE, ""));
        for (var each : world.department.texts("SELECT r.id FROM service_request r JOIN member m ON m.id = r.owner_id"
                + " WHERE r.state IN ('ASSIGNED', 'IN_PROGRESS') AND m.serial_no = '" + EAST_SPECIALIST
                + "' AND r.id NOT IN ("
                + named + ", " + queued + ")")) {
            decide(order, word(Long.parseLong(each), HandoverDecision.STAY, ""));
        }
        world.department.publish(order);

        world.department.at(local("2026-03-08T23:59"));
        assertThat(world.detail(EAST_SPECIALIST, named).words()).startsWith("canary");
        world.department.at(local("2026-03-09T00:00"));
        var left = world.detail(EAST_SPECIALIST, named);
        assertThat(left.row().content()).isFalse();
        assertThat(left.toString()).doesNotContain("canary", "somebody");
        assertThat(world.home(EAST_SPECIALIST)).contains("request-taken " + named, "request-hand " + kept);
        assertThat(world.home(EAST_COLLEAGUE)).contains("request-given " + named, "request-queue " + queued);
        assertThat(world.detail(EAST_COLLEAGUE, named).may()).contains(RequestVerb.CLOSE);
        assertThat(world.detail(EAST_SPECIALIST, kept).words()).startsWith("canary");
        assertThat(code(() -> world.close(EAST_SPECIALIST, queued))).isEqualTo("E-NOT-PERMITTED");
        world.step(EAST_COLLEAGUE, "accept", queued, "");
        world.close(EAST_COLLEAGUE, queued);
        world.close(EAST_SPECIALIST, kept);
    }

    @Test
    void a_rescinded_order_leaves_it_where_it_was() {
        long id = world.file(OFFICER, "HOUSING");
        world.assign(COORDINATOR, id, NORTH_SPECIALIST);
        var order =
                world.department.approved(head(MONDAY), List.of(NORTH_SPECIALIST), world.department.to("CIT", "SPD"));
        decide(order, word(id, HandoverDecision.QUEUE, ""));
        world.department.publish(order);
        world.department.rescind(order);
        world.department.on(MONDAY);

        assertThat(world.home(NORTH_SPECIALIST)).contains("request-hand " + id);
    }

    private static DecideHandovers.Word word(long id, HandoverDecision decision, String owner) {
        return new DecideHandovers.Word("service-request", id, decision, owner);
    }

    private static void decide(long order, DecideHandovers.Word word) {
        world.department.call(
                OrdersWorld.ADMINISTRATOR,
                world.department.orders,
                "decide",
                new DecideHandovers(key(), order, world.department.version(order), List.of(word)));
    }

    @Test
    void a_place_on_record_says_where_it_goes_and_one_outside_the_city_needs_a_reason() {
        var inside = CommunityWorld.address("1 Elm St", "", 39.5, -94.5);
        var outside = CommunityWorld.address("2 Elm St", "", 10, -94.5);
        long at = world.department.call(OFFICER, world.places, "add", new AddPlace(key(), inside, false));
        long away = world.department.call(OFFICER, world.places, "add", new AddPlace(key(), outside, false));
        world.division("NPD", 39, -95, 40, -94);

        long id = world.department.call(OFFICER, world.requests, "file", about(at, ""));
        assertThat(world.detail(COORDINATOR, id).route()).containsExactly("R-REASON", "R-MAP", "R-COVERED");
        assertThat(world.detail(NORTH_SPECIALIST, id).row().about())
                .extracting(SubjectRef::label)
                .containsExactly("1 Elm St");
        assertThat(code(() -> world.department.call(OFFICER, world.requests, "file", about(away, ""))))
                .isEqualTo("E-OUTSIDE-CITY");
        long other = world.department.call(OFFICER, world.requests, "file", about(away, "she lives in East"));
        assertThat(world.detail(COORDINATOR, other).route()).contains("R-OUTSIDE", "R-OWN");
        assertThat(code(() -> world.department.call(OFFICER, world.requests, "file", about(999_999, ""))))
                .isEqualTo("E-NO-SUBJECT");
    }

    private static FileRequest about(long place, String outside) {
        return new FileRequest(
                key(),
                world.reason("HOUSING"),
                Optional.empty(),
                new RequestSubject(0, 0, place, 0, "", ""),
                0,
                outside,
                "",
                "canary words",
                false);
    }

    /** The filters are about rows one sees, and the text only about those whose content one sees. */
    @Test
    void a_list_is_filtered_by_nothing_that_is_withheld() {
        var wish = world.wish("HOUSING", "Zacharias " + key());
        long id = world.department.call(OFFICER, world.requests, "file", wish);
        var asked = filed("Zacharias", Optional.empty(), Optional.empty());

        assertThat(world.list(COORDINATOR, asked)).extracting(RequestRow::id).contains(id);
        assertThat(world.list(OrdersWorld.EAST_COMMANDER, Show.ALL))
                .extracting(RequestRow::id)
                .contains(id);
        assertThat(world.list(OrdersWorld.EAST_COMMANDER, asked)).isEmpty();
        assertThat(world.list(OFFICER, asked)).isEmpty();
    }

    /** Days are Kansas City's, both ends included. */
    @Test
    void a_list_is_of_requests_filed_between_two_days() {
        var who = "Yolanda " + key();
        long id = world.department.call(OFFICER, world.requests, "file", world.wish("HOUSING", who));
        var today = Optional.of(OrdersWorld.TODAY);
        var before = Optional.of(OrdersWorld.TODAY.minusDays(1));
        var after = Optional.of(OrdersWorld.TODAY.plusDays(1));

        assertThat(world.list(COORDINATOR, filed(who, today, today)))
                .extracting(RequestRow::id)
                .containsExactly(id);
        assertThat(world.list(COORDINATOR, filed(who, Optional.empty(), before)))
                .isEmpty();
        assertThat(world.list(COORDINATOR, filed(who, after, Optional.empty()))).isEmpty();
    }

    private static RequestFilter filed(String text, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new RequestFilter(
                Show.ALL,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                from,
                to);
    }

    private interface Numbered<T> {
        T run(int n);
    }

    private static <T> List<T> atOnce(int many, Numbered<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(many);
        try {
            var barrier = new CyclicBarrier(many);
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < many; i++) {
                int n = i;
                running.add(pool.submit(() -> {
                    barrier.await();
                    return work.run(n);
                }));
            }
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdown();
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

    private static java.time.Instant local(String at) {
        return LocalDateTime.parse(at).atZone(BusinessClock.ZONE).toInstant();
    }
}
