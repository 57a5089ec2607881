package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.HIRED;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.SECOND_ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.correction;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.query.OrderLineRow;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.table.Slice;

class OrderLifeTest {
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
    void an_order_moves_its_members_from_its_date_on() {
        var officers = world.officers("EPD", 3);

        var id = world.draft(head(MONDAY), officers, world.to("NPD"));
        world.submit(id);
        world.approve(id);
        var number = world.publish(id);

        assertThat(number).startsWith("26-");
        for (var officer : officers) {
            assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-03-09", "P NPD 2026-03-09..");
        }
        assertThat(world.detail(ADMINISTRATOR, id))
                .satisfies(order -> assertThat(order.orderNo()).isEqualTo(number))
                .satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.PUBLISHED))
                .satisfies(order -> assertThat(order.lines()).isEqualTo(3))
                .satisfies(order -> assertThat(order.history())
                        .extracting(step -> step.verb() + " " + step.by().serialNo())
                        .containsExactly(
                                "DRAFT " + ADMINISTRATOR,
                                "SUBMIT " + ADMINISTRATOR,
                                "APPROVE " + MAJOR,
                                "PUBLISH " + MAJOR));
    }

    @Test
    void the_members_and_both_commanders_get_number_and_link_and_nothing_else() {
        var officer = world.officer("EPD");
        var number = world.publish(world.approved(head(MONDAY), List.of(officer), world.to("NPD")));

        assertThat(world.texts("SELECT recipient FROM outbox_mail WHERE subject LIKE '%" + number + "'"))
                .containsExactlyInAnyOrder(
                        officer + "@kcpd.example", EAST_COMMANDER + "@kcpd.example", NORTH_COMMANDER + "@kcpd.example");
        assertThat(world.texts("SELECT body FROM outbox_mail WHERE subject LIKE '%" + number + "' LIMIT 1"))
                .allSatisfy(body -> assertThat(body)
                        .contains(number, "https://division.kcpd.example/division/personnel/order.xhtml?id=")
                        .doesNotContain(officer, "FAMILY", "EPD", "NPD"));
    }

    @Test
    void temporary_duty_lies_over_the_primary_assignment_and_ends_by_itself() {
        var officer = world.officer("EPD");
        world.published(
                head(MONDAY), List.of(officer), world.to("NPD", AssignmentType.TEMPORARY_DUTY, MONDAY.plusDays(14)));

        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..", "O NPD 2026-03-09..2026-03-23");
    }

    @Test
    void an_order_that_lands_before_a_published_one_keeps_it() {
        var officer = world.officer("EPD");
        world.published(head(MONDAY.plusDays(21)), List.of(officer), world.to("SPD"));
        world.published(head(MONDAY), List.of(officer), world.to("NPD"));

        assertThat(world.chain(officer))
                .containsExactly("P EPD 2020-01-01..2026-03-09", "P NPD 2026-03-09..2026-03-30", "P SPD 2026-03-30..");
    }

    @Test
    void a_rescinded_order_leaves_the_chain_as_if_it_had_never_been() {
        var officer = world.officer("EPD");
        var before = world.chain(officer);
        var first = world.published(head(MONDAY), List.of(officer), world.to("NPD"));
        var later = world.published(head(MONDAY.plusDays(21)), List.of(officer), world.to("SPD"));

        world.rescind(first);
        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-03-30", "P SPD 2026-03-30..");

        world.rescind(later);
        assertThat(world.chain(officer)).isEqualTo(before);
        assertThat(world.detail(ADMINISTRATOR, first).state()).isEqualTo(OrderState.RESCINDED);
    }

    @Test
    void rescinding_the_later_of_two_puts_back_the_earlier() {
        var officer = world.officer("EPD");
        world.published(head(MONDAY.plusDays(21)), List.of(officer), world.to("SPD"));
        var between = world.published(head(MONDAY), List.of(officer), world.to("NPD"));
        world.rescind(between);

        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-03-30", "P SPD 2026-03-30..");
    }

    @Test
    void once_in_effect_it_is_not_rescinded() {
        var officer = world.officer("EPD");
        var id = world.published(head(MONDAY), List.of(officer), world.to("NPD"));
        world.on(MONDAY);

        refused("E-IN-EFFECT", () -> world.rescind(id));
        assertThat(world.detail(MAJOR, id).may()).doesNotContain(OrderVerb.RESCIND);
        assertThat(world.chain(officer)).hasSize(2);
    }

    @Test
    void an_hr_correction_on_the_same_day_supersedes_and_can_be_taken_back() {
        var officer = world.officer("EPD");
        var wrong = world.published(head(MONDAY), List.of(officer), world.to("NPD"));
        var right = world.published(correction(MONDAY), List.of(officer), world.to("SPD"));
        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-03-09", "P SPD 2026-03-09..");

        refused("E-LATER-ORDER", () -> world.rescind(wrong));
        world.rescind(right);
        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-03-09", "P NPD 2026-03-09..");
        world.rescind(wrong);
        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..");
    }

    @Test
    void an_hr_correction_may_reach_back() {
        var officer = world.officer("EPD");
        world.published(correction(TODAY.minusDays(30)), List.of(officer), world.to("NPD"));
        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-01-31", "P NPD 2026-01-31..");

        world.published(correction(HIRED), List.of(officer), world.to("SPD"));
        assertThat(world.chain(officer)).containsExactly("P SPD 2020-01-01..2026-01-31", "P NPD 2026-01-31..");
    }

    @Test
    void the_same_command_twice_has_one_effect() {
        var officer = world.officer("EPD");
        var id = world.approved(head(MONDAY), List.of(officer), world.to("NPD"));
        var command = new OrderStep(key(), id, world.version(id));

        String first = world.call(MAJOR, world.orders, "publish", command);
        String again = world.call(MAJOR, world.orders, "publish", command);

        assertThat(again).isEqualTo(first);
        assertThat(world.chain(officer)).hasSize(2);
        refused("E-ORDER-STATE", () -> world.publish(id));
    }

    @Test
    void two_administrators_see_a_conflict() {
        var id = world.draft(head(MONDAY), world.officers("EPD", 1), world.to("NPD"));
        var seen = world.version(id);
        var more = world.officers("EPD", 2);
        world.call(
                ADMINISTRATOR,
                world.orders,
                "addLines",
                new AddLines(key(), id, seen, more.subList(0, 1), world.to("NPD")));

        assertThatThrownBy(() -> world.call(
                        SECOND_ADMINISTRATOR,
                        world.orders,
                        "addLines",
                        new AddLines(key(), id, seen, more.subList(1, 2), world.to("NPD"))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> world.call(
                        SECOND_ADMINISTRATOR, world.orders, "change", new ChangeOrder(key(), id, seen, head(MONDAY))))
                .isInstanceOf(Conflict.class);
        assertThat(world.detail(ADMINISTRATOR, id).lines()).isEqualTo(2);
    }

    @Test
    void the_preparer_does_not_approve_and_a_captain_needs_the_chief() {
        var captain = "04%03d".formatted(world.number("SELECT COUNT(*) FROM member"));
        world.member(captain, "Captain", "EPD", "EPD", "DAY", "SUPERVISOR");
        var id = world.draft(head(MONDAY), List.of(captain), world.to("NPD"));
        world.submit(id);

        refused("E-APPROVER", () -> world.approve(id));
        world.call(CHIEF, world.orders, "approve", new OrderStep(key(), id, world.version(id)));
        assertThat(world.detail(CHIEF, id).state()).isEqualTo(OrderState.APPROVED);

        assertThatThrownBy(() -> world.call(ADMINISTRATOR, world.orders, "approve", new OrderStep(key(), id, 1)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void who_prepared_and_is_major_by_now_still_does_not_approve() {
        var id = world.draft(head(MONDAY), world.officers("EPD", 1), world.to("NPD"));
        world.submit(id);
        world.db.sql("INSERT INTO role_grant (member_id, role, from_at, to_at, reason) SELECT id, 'ADM', '2020-01-01',"
                + " '2040-01-01', 'both' FROM member WHERE serial_no = '" + MAJOR + "'");
        world.call(MAJOR, world.orders, "returnToPreparer", new OrderStep(key(), id, world.version(id), "see line 1"));
        world.call(MAJOR, world.orders, "change", new ChangeOrder(key(), id, world.version(id), head(MONDAY)));
        world.submit(id);

        refused("E-APPROVER", () -> world.approve(id));
        assertThat(world.detail(MAJOR, id).may()).contains(OrderVerb.RETURN).doesNotContain(OrderVerb.APPROVE);
        world.db.sql("DELETE FROM role_grant WHERE reason = 'both'");
    }

    @Test
    void members_see_what_is_published_and_nothing_before() {
        var officer = world.officer("EPD");
        var draft = world.draft(head(MONDAY), List.of(officer), world.to("NPD"));
        var open = world.published(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD"));

        assertThatThrownBy(() -> world.detail(officer, draft)).isInstanceOf(NotFound.class);
        assertThat(world.<Slice<?>>call(officer, world.orderQuery, "lines", draft, 0, 10)
                        .rows())
                .isEmpty();
        assertThat(world.detail(officer, open).may()).isEmpty();
        assertThat(world.detail(officer, open).state()).isEqualTo(OrderState.PUBLISHED);
    }

    @Test
    void lines_are_changed_and_removed_until_it_is_submitted() {
        var officers = world.officers("EPD", 2);
        var id = world.draft(head(MONDAY), officers, world.to("NPD"));
        var lines = world.<Slice<OrderLineRow>>call(ADMINISTRATOR, world.orderQuery, "lines", id, 0, 10);
        assertThat(lines.rows()).allSatisfy(line -> {
            assertThat(line.from().workSiteId()).isEqualTo(world.element("EPD"));
            assertThat(line.to().workSiteId()).isEqualTo(world.element("NPD"));
        });

        world.call(
                ADMINISTRATOR,
                world.orders,
                "changeLine",
                new ChangeLine(key(), id, world.version(id), lines.rows().get(0).lineId(), world.to("SPD")));
        world.call(
                ADMINISTRATOR,
                world.orders,
                "removeLines",
                new RemoveLines(
                        key(),
                        id,
                        world.version(id),
                        List.of(lines.rows().get(1).lineId())));
        world.submit(id);
        world.approve(id);
        world.publish(id);

        assertThat(world.chain(officers.get(0))).last().isEqualTo("P SPD 2026-03-09..");
        assertThat(world.chain(officers.get(1))).hasSize(1);
        refused(
                "E-ORDER-STATE",
                () -> world.call(
                        ADMINISTRATOR,
                        world.orders,
                        "removeLines",
                        new RemoveLines(key(), id, world.version(id), List.of())));
    }

    @Test
    void numbers_pass_over_those_the_hr_system_has_used() {
        var first = world.publish(world.approved(head(MONDAY), world.officers("EPD", 1), world.to("NPD")));
        var next = Integer.parseInt(first.substring(3)) + 1;
        world.db.sql(
                "UPDATE assignment SET order_no = '26-%03d' WHERE member_id = %d".formatted(next, world.idOf(MAJOR)));

        var second = world.publish(world.approved(head(MONDAY), world.officers("EPD", 1), world.to("NPD")));

        assertThat(second).isEqualTo("26-%03d".formatted(next + 1));
    }

    @Test
    void the_audit_says_who_published_what() {
        var id = world.published(head(MONDAY), world.officers("EPD", 2), world.to("NPD"));
        assertThat(world.texts("SELECT detail FROM audit_event WHERE outcome = 'ALLOWED' AND subject_id = " + id
                        + " AND use_case LIKE '%publish' AND actor_serial = '" + MAJOR + "'"))
                .singleElement()
                .asString()
                .contains("2 lines", MONDAY.toString());
    }

    @Test
    void it_is_printed_before_and_after_publication() {
        var id = world.draft(head(MONDAY), world.officers("EPD", 1), world.to("NPD"));
        assertThat(new String(world.printed(id), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
