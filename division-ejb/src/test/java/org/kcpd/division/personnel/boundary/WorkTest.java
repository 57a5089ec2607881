package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.query.Home;
import org.kcpd.division.personnel.query.WorkKind;
import org.kcpd.division.personnel.query.WorkRow;

/** What stands on a member's home page. */
class WorkTest {
    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = new OrdersWorld();
        world.on(TODAY);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static List<WorkRow> home(String serial) {
        return world.<Home>call(serial, world.work, "mine").papers();
    }

    private static List<Long> of(String serial, WorkKind kind) {
        return home(serial).stream()
                .filter(row -> row.kind() == kind)
                .map(WorkRow::id)
                .toList();
    }

    @Test
    void an_order_waits_for_whoever_has_to_take_its_next_step_and_then_concerns_whom_it_moves() {
        var officer = world.officer("EPD");
        var later = world.draft(head(MONDAY.plusDays(7)), List.of(officer), world.to("SPD"));
        var order = world.draft(head(MONDAY), List.of(officer), world.to("NPD"));
        assertThat(of(ADMINISTRATOR, WorkKind.DRAFT)).as("the nearest first").containsExactly(order, later);
        assertThat(home(officer)).as("drafts are nobody else's business").isEmpty();

        world.submit(order);
        assertThat(of(MAJOR, WorkKind.APPROVE)).containsExactly(order);
        world.approve(order);
        assertThat(of(MAJOR, WorkKind.APPROVE)).isEmpty();
        assertThat(of(MAJOR, WorkKind.PUBLISH)).containsExactly(order);
        world.publish(order);

        assertThat(home(MAJOR)).isEmpty();
        assertThat(home(officer)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(WorkKind.TOUCHING);
            assertThat(row.number()).matches("26-\\d{3}");
            assertThat(row.effectiveOn()).isEqualTo(MONDAY);
            assertThat(row.person().serialNo()).isEqualTo(ADMINISTRATOR);
        });
        world.on(MONDAY.plusDays(1));
        assertThat(home(officer)).as("once in effect").isEmpty();
        world.on(TODAY);
    }

    @Test
    void a_transfer_request_stands_with_who_asks_and_with_who_endorses() {
        var officer = world.officer("EPD");
        var request = world.request(officer, "NPD");

        assertThat(of(officer, WorkKind.MY_TRANSFER)).containsExactly(request);
        assertThat(of(officer, WorkKind.TRANSFER)).isEmpty();
        assertThat(of(EAST_COMMANDER, WorkKind.TRANSFER)).containsExactly(request);
        assertThat(of(EAST_COMMANDER, WorkKind.MY_TRANSFER)).isEmpty();
    }
}
