package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferVerb;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.personnel.query.WaitingRow;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

class TransferLifeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

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
    void nobodyWaits() {
        world.at(NOON);
        world.db.sql("UPDATE transfer_request SET state = 'WITHDRAWN'", "UPDATE element SET closed_on = NULL");
    }

    @Test
    void from_the_wish_to_the_order() {
        var officer = world.officer("EPD");
        var id = world.request(officer, "NPD");
        assertThat(world.transfer(officer, id).endorser().serialNo()).isEqualTo(EAST_COMMANDER);

        assertThatThrownBy(() -> world.endorse(NORTH_COMMANDER, id, Side.LOSING))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.endorse(officer, id, Side.LOSING)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> world.endorse(MAJOR, id, Side.LOSING)).isInstanceOf(NotPermitted.class);
        world.endorse(EAST_COMMANDER, id, Side.LOSING);
        assertThat(world.transfer(officer, id).endorser().serialNo()).isEqualTo(NORTH_COMMANDER);
        assertThatThrownBy(() -> world.endorse(EAST_COMMANDER, id, Side.GAINING))
                .isInstanceOf(NotPermitted.class);
        world.endorse(NORTH_COMMANDER, id, Side.GAINING);
        assertThatThrownBy(() -> world.call(EAST_COMMANDER, world.transfers, "approve", world.transferStep(id, "")))
                .isInstanceOf(NotPermitted.class);
        world.call(MAJOR, world.transfers, "approve", world.transferStep(id, ""));

        long order = world.call(
                ADMINISTRATOR,
                world.transfers,
                "prepareOrder",
                new PrepareTransferOrder(key(), head(MONDAY), List.of(id)));
        refused("E-IN-ORDER", () -> world.call(officer, world.transfers, "withdraw", world.transferStep(id, "")));
        world.submit(order);
        world.approve(order);
        world.publish(order);

        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..2026-03-09", "P NPD 2026-03-09..");
        assertThat(world.transfer(officer, id).state()).isEqualTo(TransferState.ORDERED);
        assertThat(world.transfer(officer, id).orderNo()).startsWith("26-");
        assertThat(world.transfer(officer, id).history())
                .extracting(step -> step.verb())
                .containsExactly(
                        TransferVerb.SUBMIT,
                        TransferVerb.ENDORSE_LOSING,
                        TransferVerb.ENDORSE_GAINING,
                        TransferVerb.APPROVE,
                        TransferVerb.PREPARE,
                        TransferVerb.ORDER);

        world.rescind(order);
        assertThat(world.transfer(officer, id).state()).isEqualTo(TransferState.APPROVED);
        assertThat(waiting()).containsExactly(officer);
    }

    @Test
    void a_request_is_for_somewhere_else_that_is_open_and_made_once() {
        var officer = world.officer("EPD");
        refused("E-NO-CHANGE", () -> world.request(officer, "EPD"));
        world.db.sql("UPDATE element SET closed_on = '2026-03-01' WHERE code = 'SPD'");
        refused("E-TARGET-CLOSED", () -> world.request(officer, "SPD"));
        world.request(officer, "NPD");
        refused("E-ALREADY-ASKED", () -> world.request(officer, "NPD"));
    }

    @Test
    void a_site_without_a_commander_is_endorsed_for_by_the_division_commander() {
        var officer = world.officer("SPD");
        var id = world.request(officer, "NPD");
        assertThat(world.transfer(MAJOR, id).may()).contains(TransferVerb.ENDORSE_LOSING);
        world.endorse(MAJOR, id, Side.LOSING);
        assertThat(world.transfer(MAJOR, id).may()).doesNotContain(TransferVerb.ENDORSE_GAINING);
    }

    @Test
    void a_commander_does_not_endorse_the_own_request() {
        var id = world.request(EAST_COMMANDER, "NPD");
        assertThatThrownBy(() -> world.endorse(EAST_COMMANDER, id, Side.LOSING)).isInstanceOf(NotPermitted.class);
        world.endorse(CHIEF, id, Side.LOSING);
        world.endorse(NORTH_COMMANDER, id, Side.GAINING);
        world.call(CHIEF, world.transfers, "approve", world.transferStep(id, ""));
        assertThat(world.transfer(CHIEF, id).state()).isEqualTo(TransferState.APPROVED);
    }

    @Test
    void first_come_first_served_and_passing_over_needs_good_cause() {
        var first = world.officer("EPD");
        var second = world.officer("EPD");
        var one = approvedAfter(first, 1);
        var two = approvedAfter(second, 2);
        assertThat(waiting()).containsExactly(first, second);

        refused("E-GOOD-CAUSE", () -> offer(two));
        refused(
                "E-GOOD-CAUSE",
                () -> world.call(
                        ADMINISTRATOR,
                        world.transfers,
                        "prepareOrder",
                        new PrepareTransferOrder(key(), head(MONDAY), List.of(two))));
        refused("E-GOOD-CAUSE", () -> world.call(MAJOR, world.transfers, "skip", world.transferStep(one, " ")));

        world.call(MAJOR, world.transfers, "skip", world.transferStep(one, "the vacancy needs a Spanish speaker"));
        offer(two);
        assertThat(world.transfer(MAJOR, one).history()).last().satisfies(step -> assertThat(step.reason())
                .isEqualTo("the vacancy needs a Spanish speaker"));

        world.call(second, world.transfers, "acceptOffer", world.transferStep(two, ""));
        long order = world.call(
                ADMINISTRATOR,
                world.transfers,
                "prepareOrder",
                new PrepareTransferOrder(key(), head(MONDAY), List.of(two)));
        assertThat(world.detail(ADMINISTRATOR, order).lines()).isEqualTo(1);

        var third = world.officer("EPD");
        var three = approvedAfter(third, 3);
        refused("E-GOOD-CAUSE", () -> offer(three));
    }

    @Test
    void declining_moves_to_the_bottom() {
        var first = world.officer("EPD");
        var second = world.officer("EPD");
        var one = approvedAfter(first, 1);
        approvedAfter(second, 2);
        offer(one);
        world.at(NOON.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> world.call(second, world.transfers, "declineOffer", world.transferStep(one, "")))
                .isInstanceOf(NotFound.class);
        world.call(first, world.transfers, "declineOffer", world.transferStep(one, "not now"));

        assertThat(waiting()).containsExactly(second, first);
        world.at(NOON.plus(Duration.ofDays(3650)));
        assertThat(waiting()).as("requests never expire").containsExactly(second, first);
    }

    @Test
    void an_offer_is_for_a_wanted_watch() {
        var officer = world.officer("EPD");
        var wish = new TransferWish(
                world.element("NPD"),
                world.element("NPD"),
                Optional.of(world.watch("EVENING")),
                false,
                "",
                Optional.empty(),
                "evenings suit me");
        long id = world.call(officer, world.transfers, "submit", new SubmitTransfer(key(), wish));
        world.endorse(EAST_COMMANDER, id, Side.LOSING);
        world.endorse(NORTH_COMMANDER, id, Side.GAINING);
        world.call(MAJOR, world.transfers, "approve", world.transferStep(id, ""));

        refused("E-WATCH", () -> offer(id));
        assertThat(waiting()).isEmpty();
        assertThat(waiting("EVENING")).containsExactly(officer);
    }

    @Test
    void several_requests_are_one_order_and_a_removed_line_lets_its_request_wait_again() {
        var first = world.officer("EPD");
        var second = world.officer("EPD");
        var one = approvedAfter(first, 1);
        var two = approvedAfter(second, 2);
        long order = world.call(
                ADMINISTRATOR,
                world.transfers,
                "prepareOrder",
                new PrepareTransferOrder(key(), head(MONDAY), List.of(two, one)));
        assertThat(world.detail(ADMINISTRATOR, order).lines()).isEqualTo(2);

        var line = world.number(
                "SELECT id FROM order_line WHERE order_id = " + order + " AND member_id = " + world.idOf(second));
        world.call(
                ADMINISTRATOR,
                world.orders,
                "removeLines",
                new RemoveLines(key(), order, world.version(order), List.of(line)));
        assertThat(world.transfer(second, two).orderId()).isZero();
        assertThat(world.transfer(first, one).orderId()).isEqualTo(order);
    }

    @Test
    void a_temporary_hardship_becomes_an_overlay_and_its_facts_are_for_few() {
        var officer = world.officer("EPD");
        var wish = new TransferWish(
                world.element("NPD"),
                world.element("NPD"),
                Optional.empty(),
                true,
                "care of a parent after surgery",
                Optional.of(MONDAY.plusDays(60)),
                "hardship");
        long id = world.call(officer, world.transfers, "submit", new SubmitTransfer(key(), wish));

        for (var reader : List.of(officer, EAST_COMMANDER, NORTH_COMMANDER, MAJOR)) {
            assertThat(world.transfer(reader, id).hardshipFacts()).contains("surgery");
        }
        assertThat(world.transfer(ADMINISTRATOR, id).hardshipFacts()).isEmpty();
        assertThat(world.transfer(ADMINISTRATOR, id).wordsWithheld()).isTrue();
        assertThat(world.texts("SELECT COALESCE(changes, '') FROM audit_event"))
                .noneMatch(changes -> changes.contains("surgery"));

        world.endorse(EAST_COMMANDER, id, Side.LOSING);
        world.endorse(NORTH_COMMANDER, id, Side.GAINING);
        world.call(MAJOR, world.transfers, "approve", world.transferStep(id, ""));
        long order = world.call(
                ADMINISTRATOR,
                world.transfers,
                "prepareOrder",
                new PrepareTransferOrder(key(), head(MONDAY), List.of(id)));
        world.submit(order);
        world.approve(order);
        world.publish(order);
        assertThat(world.chain(officer)).containsExactly("P EPD 2020-01-01..", "O NPD 2026-03-09..2026-05-08");
    }

    @Test
    void who_sees_which_requests() {
        var officer = world.officer("EPD");
        var other = world.officer("SPD");
        var id = world.request(officer, "NPD");

        for (var reader : List.of(officer, EAST_COMMANDER, NORTH_COMMANDER, MAJOR, CHIEF, ADMINISTRATOR)) {
            assertThat(list(reader, TransferFilter.ALL)).as(reader).contains(id);
            assertThat(world.transfer(reader, id).id()).isEqualTo(id);
        }
        assertThat(list(other, TransferFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> world.transfer(other, id)).isInstanceOf(NotFound.class);

        var awaiting = new TransferFilter("", Optional.empty(), Optional.empty(), false, true);
        assertThat(list(EAST_COMMANDER, awaiting)).containsExactly(id);
        assertThat(list(NORTH_COMMANDER, awaiting)).isEmpty();
        assertThat(list(officer, awaiting)).isEmpty();
        world.endorse(EAST_COMMANDER, id, Side.LOSING);
        assertThat(list(EAST_COMMANDER, awaiting)).isEmpty();
        assertThat(list(NORTH_COMMANDER, awaiting)).containsExactly(id);
        world.endorse(NORTH_COMMANDER, id, Side.GAINING);
        assertThat(list(MAJOR, awaiting)).containsExactly(id);
    }

    @Test
    void a_guessed_number_is_no_way_to_learn_that_a_request_exists() {
        var officer = world.officer("EPD");
        var stranger = world.officer("SPD");
        var id = world.request(officer, "NPD");
        for (int guessed : List.of(world.transferVersion(id), 77)) {
            for (var verb : List.of("withdraw", "acceptOffer", "declineOffer")) {
                var said = catchThrowable(
                        () -> world.call(stranger, world.transfers, verb, new TransferStep(key(), id, guessed, "")));
                assertThat(said).isInstanceOf(NotFound.class);
                assertThat(catchThrowable(() ->
                                world.call(MAJOR, world.transfers, verb, new TransferStep(key(), id, guessed, ""))))
                        .as("who sees it is told why")
                        .isInstanceOf(NotPermitted.class);
            }
            for (var side : Side.values()) {
                assertThat(catchThrowable(() -> world.call(
                                stranger,
                                world.transfers,
                                "endorse",
                                new EndorseTransfer(key(), id, guessed, side, ""))))
                        .isInstanceOf(NotFound.class);
            }
        }
        assertThat(world.texts("SELECT detail FROM audit_event WHERE outcome = 'FAILED' AND actor_serial = '" + stranger
                        + "'"))
                .as("each try is in the audit")
                .hasSize(10)
                .allMatch(detail -> detail.contains("E-NOT-FOUND") && detail.contains(String.valueOf(id)));
    }

    @Test
    void the_commander_of_the_day_endorses() {
        var officer = world.officer("EPD");
        var id = world.request(officer, "NPD");
        var deputy = world.officer("EPD");
        var acting = world.to("EPD", AssignmentType.ACTING, MONDAY.plusDays(7)).inPosition(world.position("COMMANDER"));
        world.published(head(MONDAY), List.of(deputy), acting);

        assertThatThrownBy(() -> world.endorse(deputy, id, Side.LOSING)).isInstanceOf(NotFound.class);
        world.on(MONDAY);
        world.endorse(deputy, id, Side.LOSING);
        assertThat(world.transfer(officer, id).state()).isEqualTo(TransferState.ENDORSED_LOSING);
        world.on(TODAY);
    }

    private List<Long> list(String as, TransferFilter filter) {
        Slice<TransferRow> rows = world.call(
                as, world.transferQuery, "list", new TableQuery<>(filter, TransferSort.SUBMITTED_AT, false, 0, 50));
        assertThat(rows.count()).isEqualTo(rows.rows().size());
        return rows.rows().stream().map(TransferRow::id).toList();
    }

    private long approvedAfter(String serial, int hours) {
        world.at(NOON.plus(Duration.ofHours(hours)));
        return world.approvedRequest(serial);
    }

    private void offer(long id) {
        world.call(
                MAJOR,
                world.transfers,
                "offer",
                new OfferTransfer(key(), id, world.transferVersion(id), world.watch("DAY")));
    }

    private List<String> waiting() {
        return waiting("DAY");
    }

    private List<String> waiting(String watch) {
        List<WaitingRow> rows = world.call(
                NORTH_COMMANDER, world.transferQuery, "waitingList", world.element("NPD"), world.watch(watch));
        return rows.stream().map(row -> row.member().serialNo()).toList();
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
