package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.correction;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Problem;

/** Each rule of domain section 2 by its code, its field and its row, read from a real database. */
class OrderRulesTest {
    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = new OrdersWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void today() {
        world.on(TODAY);
    }

    @Test
    void unknown_and_repeated_serials_name_their_row() {
        var known = world.officer("EPD");
        assertThat(refusals(() -> world.draft(head(MONDAY), List.of(known, "99999", known), world.to("NPD"))))
                .containsExactly("E-MEMBER-UNKNOWN serial 2", "E-MEMBER-TWICE serial 3");

        var id = world.draft(head(MONDAY), List.of(known), world.to("NPD"));
        assertThat(refusals(() -> world.call(
                        ADMINISTRATOR,
                        world.orders,
                        "addLines",
                        new AddLines(
                                key(), id, world.version(id), List.of(world.officer("EPD"), known), world.to("NPD")))))
                .containsExactly("E-MEMBER-TWICE serial 2");
        assertThat(world.detail(ADMINISTRATOR, id).lines()).as("all or nothing").isEqualTo(1);
    }

    @Test
    void a_supervisor_is_a_known_member() {
        var target = world.to("NPD").under("99999");
        assertThat(refusals(() -> world.draft(head(MONDAY), world.officers("EPD", 1), target)))
                .containsExactly("E-SUPERVISOR-UNKNOWN supervisor -");
    }

    @Test
    void impossible_dates() {
        assertThat(refusals(() -> head(LocalDate.of(202, 6, 1)))).containsExactly("E-DATE effectiveOn -");
        var ends = world.to("NPD", AssignmentType.TEMPORARY_DUTY, MONDAY);
        assertThat(submitting(head(MONDAY), world.officers("EPD", 2), ends))
                .containsExactly("E-DATE end 1", "E-DATE end 2");
    }

    @Test
    void temporary_duty_needs_an_end() {
        assertThat(refusals(() -> world.draft(
                        head(MONDAY), world.officers("EPD", 2), world.to("NPD", AssignmentType.TEMPORARY_DUTY, null))))
                .containsExactly("E-TDY-END end 1", "E-TDY-END end 2");
    }

    @Test
    void a_line_changes_something() {
        var officers = world.officers("EPD", 1);
        var stays = new ArrayList<>(officers);
        stays.add(world.officer("NPD"));
        assertThat(submitting(head(MONDAY), stays, world.to("NPD"))).containsExactly("E-NO-CHANGE element 2");
        assertThat(submitting(
                        head(MONDAY), officers, world.to("EPD", AssignmentType.TEMPORARY_DUTY, MONDAY.plusDays(5))))
                .containsExactly("E-NO-CHANGE element 1");
        var acting =
                world.to("EPD", AssignmentType.ACTING, MONDAY.plusDays(5)).inPosition(world.position("SUPERVISOR"));
        assertThat(submitting(head(MONDAY), officers, acting)).isEmpty();
    }

    @Test
    void backdated_unless_it_corrects_hr() {
        var officers = world.officers("EPD", 1);
        assertThat(submitting(head(TODAY.minusDays(1)), officers, world.to("NPD")))
                .containsExactly("E-BACKDATED effectiveOn -");
        assertThat(submitting(head(TODAY), officers, world.to("NPD"))).isEmpty();
        assertThat(submitting(correction(TODAY.minusDays(1)), officers, world.to("NPD")))
                .isEmpty();
        assertThat(refusals(() -> new OrderHead("Correction", "Chief", TODAY, true, "", Optional.empty())))
                .containsExactly("E-REASON correctionReason -");
    }

    @Test
    void approved_in_time_but_published_too_late() {
        var id = world.approved(head(MONDAY), world.officers("EPD", 1), world.to("NPD"));
        world.on(MONDAY.plusDays(1));
        assertThat(refusals(() -> world.publish(id))).containsExactly("E-BACKDATED effectiveOn -");
        assertThat(world.detail(ADMINISTRATOR, id).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void the_target_is_open_on_the_day() {
        world.db.sql(
                "INSERT INTO element (code, work_site, patrol_division, opened_on, closed_on, version) VALUES ('OLD', 1,"
                        + " 1, '1990-01-01', '" + MONDAY + "', 1), ('NEW', 1, 1, '" + MONDAY.plusDays(1)
                        + "', NULL, 1)");
        var officers = world.officers("EPD", 1);
        assertThat(submitting(head(MONDAY.minusDays(1)), officers, world.to("OLD")))
                .isEmpty();
        assertThat(submitting(head(MONDAY), officers, world.to("OLD")))
                .containsExactly("E-TARGET-CLOSED element 1", "E-TARGET-CLOSED site 1");
        assertThat(submitting(head(MONDAY), officers, world.to("NEW")))
                .containsExactly("E-TARGET-CLOSED element 1", "E-TARGET-CLOSED site 1");
        var notASite = LineTarget.permanent(
                Optional.empty(), Optional.of(world.element("CIO")), Optional.of(world.watch("EVENING")));
        assertThat(submitting(head(MONDAY), officers, notASite)).containsExactly("E-TARGET-CLOSED site 1");
    }

    @Test
    void a_sector_belongs_to_the_site() {
        var eastSector = world.number("SELECT id FROM sector WHERE work_site_id = " + world.element("EPD"));
        var target = new LineTarget(
                AssignmentType.PERMANENT,
                Optional.empty(),
                Optional.of(world.element("NPD")),
                Optional.of(world.element("NPD")),
                Optional.of(eastSector),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(submitting(head(MONDAY), world.officers("EPD", 1), target))
                .containsExactly("E-TARGET-CLOSED sector 1");
    }

    @Test
    void nobody_is_moved_twice_on_one_day() {
        var officers = world.officers("EPD", 2);
        world.published(head(MONDAY), officers.subList(1, 2), world.to("NPD"));
        assertThat(submitting(head(MONDAY), officers, world.to("SPD"))).containsExactly("E-SAME-DAY member 2");
        assertThat(submitting(
                        head(MONDAY),
                        officers.subList(1, 2),
                        world.to("SPD", AssignmentType.TEMPORARY_DUTY, MONDAY.plusDays(3))))
                .containsExactly("E-SAME-DAY member 1");
        assertThat(submitting(correction(MONDAY), officers, world.to("SPD"))).isEmpty();
    }

    @Test
    void two_approved_orders_for_one_day_only_the_first_is_published() {
        var officer = world.officers("EPD", 1);
        var first = world.approved(head(MONDAY), officer, world.to("NPD"));
        var second = world.approved(head(MONDAY), officer, world.to("SPD"));
        world.publish(first);
        assertThat(refusals(() -> world.publish(second))).containsExactly("E-SAME-DAY member 1");
        assertThat(world.chain(officer.get(0))).last().isEqualTo("P NPD 2026-03-09..");
    }

    @Test
    void temporary_places_do_not_overlap() {
        var officer = world.officers("EPD", 1);
        var type = AssignmentType.TEMPORARY_DUTY;
        world.published(head(MONDAY), officer, world.to("NPD", type, MONDAY.plusDays(10)));

        assertThat(submitting(head(MONDAY.plusDays(9)), officer, world.to("SPD", type, MONDAY.plusDays(20))))
                .containsExactly("E-OVERLAP end 1");
        assertThat(submitting(head(MONDAY.minusDays(3)), officer, world.to("SPD", type, MONDAY.plusDays(1))))
                .containsExactly("E-OVERLAP end 1");
        assertThat(submitting(head(MONDAY.plusDays(10)), officer, world.to("SPD", type, MONDAY.plusDays(20))))
                .isEmpty();
        assertThat(submitting(head(MONDAY.minusDays(3)), officer, world.to("SPD", type, MONDAY)))
                .isEmpty();
        assertThat(submitting(head(MONDAY.plusDays(2)), officer, world.to("SPD")))
                .as("the primary assignment may change under it")
                .isEmpty();
    }

    @Test
    void supervisors_do_not_go_in_a_circle() {
        var officers = world.officers("EPD", 3);
        world.published(head(TODAY), officers.subList(1, 2), world.to("NPD").under(officers.get(0)));
        world.published(head(TODAY), officers.subList(2, 3), world.to("NPD").under(officers.get(1)));

        assertThat(submitting(
                        head(MONDAY), officers.subList(0, 1), world.to("NPD").under(officers.get(2))))
                .containsExactly("E-SUPERVISOR-CYCLE supervisor 1");
        assertThat(submitting(
                        head(MONDAY), officers.subList(0, 1), world.to("NPD").under(officers.get(0))))
                .containsExactly("E-SUPERVISOR-CYCLE supervisor 1");
        assertThat(submitting(
                        head(MONDAY), officers.subList(0, 1), world.to("NPD").under(MAJOR)))
                .isEmpty();
    }

    @Test
    void who_has_left_is_not_moved() {
        var officer = world.officer("EPD");
        status(officer, "SEPARATED", MONDAY);
        assertThat(submitting(head(MONDAY.minusDays(1)), List.of(officer), world.to("NPD")))
                .isEmpty();
        assertThat(submitting(head(MONDAY), List.of(officer), world.to("NPD")))
                .containsExactly("E-MEMBER-SEPARATED member 1");
    }

    @Test
    void a_gap_warns_unless_the_member_was_on_leave() {
        var officers = world.officers("EPD", 2);
        status(officers.get(1), "LEAVE", TODAY.minusDays(20));
        for (var officer : officers) {
            world.db.sql("UPDATE assignment SET to_date = '%s' WHERE member_id = %d"
                    .formatted(TODAY.minusDays(10), world.idOf(officer)));
        }
        var id = world.draft(head(MONDAY), officers, whole("NPD"));
        assertThat(world.preview(id).problems())
                .extracting(OrderRulesTest::text)
                .containsExactly("W-GAP effectiveOn 1");
        assertThat(world.preview(id).refused()).isFalse();

        world.submit(id);
        world.approve(id);
        world.publish(id);
        assertThat(world.chain(officers.get(0))).containsExactly("P EPD 2020-01-01..2026-02-20", "P NPD 2026-03-09..");
    }

    @Test
    void what_cannot_be_kept_must_be_said() {
        var officer = world.officer("EPD");
        world.db.sql("UPDATE assignment SET to_date = '%s' WHERE member_id = %d"
                .formatted(TODAY.minusDays(10), world.idOf(officer)));
        assertThat(refusals(() -> world.draft(head(MONDAY), List.of(officer), world.to("NPD"))))
                .containsExactly("E-REQUIRED watch 1");
    }

    @Test
    void open_work_of_a_moved_member_is_decided_first() {
        var asking = world.officer("EPD");
        var request = world.request(asking, "NPD");
        var id = world.draft(head(MONDAY), List.of(EAST_COMMANDER), world.to("SPD"));
        world.submit(id);
        world.call(OrdersWorld.CHIEF, world.orders, "approve", new OrderStep(key(), id, world.version(id)));

        assertThat(refusals(() -> world.publish(id))).containsExactly("E-OPEN-WORK openWork 1");
        assertThat(world.preview(id).openWork())
                .singleElement()
                .satisfies(item -> assertThat(item.decided()).isFalse())
                .satisfies(item -> assertThat(item.title()).isEqualTo(asking))
                .satisfies(item -> assertThat(item.member().serialNo()).isEqualTo(EAST_COMMANDER));

        assertThat(refusals(() -> decide(id, 999_999, HandoverDecision.STAY, "")))
                .containsExactly("E-ITEM-UNKNOWN item 1");
        assertThat(refusals(() -> decide(id, request, HandoverDecision.HAND_TO, EAST_COMMANDER)))
                .containsExactly("E-NEW-OWNER newOwner 1");
        assertThat(refusals(() -> decide(id, request, HandoverDecision.HAND_TO, "99999")))
                .containsExactly("E-MEMBER-UNKNOWN newOwner 1");
        decide(id, request, HandoverDecision.STAY, "");
        decide(id, request, HandoverDecision.HAND_TO, NORTH_COMMANDER);
        world.publish(id);

        assertThat(world.transfer(asking, request).endorser().serialNo()).isEqualTo(EAST_COMMANDER);
        world.on(MONDAY);
        assertThat(world.transfer(asking, request).endorser().serialNo()).isEqualTo(NORTH_COMMANDER);
        world.on(TODAY);
        world.rescind(id);
        world.on(MONDAY);
        assertThat(world.transfer(asking, request).endorser().serialNo()).isEqualTo(EAST_COMMANDER);
        world.db.sql("UPDATE transfer_request SET state = 'WITHDRAWN' WHERE id = " + request);
    }

    private static void decide(long order, long item, HandoverDecision decision, String owner) {
        var word = new DecideHandovers.Word("transfer-endorsement", item, decision, owner);
        world.call(
                ADMINISTRATOR,
                world.orders,
                "decide",
                new DecideHandovers(key(), order, world.version(order), List.of(word)));
    }

    private static LineTarget whole(String site) {
        return new LineTarget(
                AssignmentType.PERMANENT,
                Optional.empty(),
                Optional.of(world.element(site)),
                Optional.of(world.element(site)),
                Optional.empty(),
                Optional.of(world.watch("DAY")),
                Optional.of(world.position("MEMBER")),
                Optional.of("Officer"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void status(String serial, String status, LocalDate from) {
        var member = world.idOf(serial);
        world.db.sql(
                "UPDATE member_status SET to_date = '%s' WHERE member_id = %d".formatted(from, member),
                "INSERT INTO member_status (member_id, status, from_date) VALUES (%d, '%s', '%s')"
                        .formatted(member, status, from));
    }

    /** What submitting such an order answers; nothing when it goes through. */
    private static List<String> submitting(OrderHead head, List<String> serials, LineTarget target) {
        var id = world.draft(head, serials, target);
        return refusals(() -> world.submit(id));
    }

    private static List<String> refusals(Runnable what) {
        var refused = catchThrowableOfType(DivisionException.class, what::run);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(OrderRulesTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.code() + " " + problem.field() + " " + (problem.row() == null ? "-" : problem.row());
    }
}
