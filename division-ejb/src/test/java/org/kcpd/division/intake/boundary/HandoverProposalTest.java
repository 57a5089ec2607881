package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_COLLEAGUE;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_SPECIALIST;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.DecideHandovers;
import org.kcpd.division.personnel.boundary.OrderStep;
import org.kcpd.division.platform.DivisionException;

/** Open work of moved members goes to whoever of their own unit, site and position has least in hand, in one press. */
class HandoverProposalTest {
    private static final String THIRD = "04031";
    private static final String ABSENT = "04032";

    private IntakeWorld world;

    @BeforeEach
    void open() {
        world = new IntakeWorld();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private long inHandOf(String owner) {
        long id = world.file(IntakeWorld.OFFICER, "HOUSING");
        world.triage(COORDINATOR, id, "EPD");
        world.assign(COORDINATOR, id, owner);
        return id;
    }

    private int propose(long order) {
        var department = world.department;
        return department.call(
                ADMINISTRATOR, department.orders, "propose", new OrderStep(key(), order, department.version(order)));
    }

    private List<String> said(long order) {
        return world.department.texts(
                "SELECT CONCAT(h.item_id, ' ', h.decision, ' ', COALESCE(m.serial_no, '')) FROM order_handover h"
                        + " LEFT JOIN member m ON m.id = h.new_owner_id WHERE h.order_id = " + order
                        + " ORDER BY h.item_id");
    }

    @Test
    void what_nobody_decided_on_goes_to_the_least_loaded_who_stay() {
        var department = world.department;
        department.member(THIRD, "Social Services Specialist", "SSS", "EPD", "DAY", "MEMBER");
        department.member(ABSENT, "Social Services Specialist", "SSS", "EPD", "DAY", "MEMBER");
        department.db.sql("UPDATE member_status SET status = 'LEAVE' WHERE member_id = " + department.idOf(ABSENT));
        inHandOf(EAST_COLLEAGUE);
        inHandOf(EAST_COLLEAGUE);
        long first = inHandOf(EAST_SPECIALIST);
        long second = inHandOf(EAST_SPECIALIST);
        long third = inHandOf(EAST_SPECIALIST);
        long kept = inHandOf(EAST_SPECIALIST);
        long order = department.approved(head(MONDAY), List.of(EAST_SPECIALIST), department.to("SSS", "NPD"));
        var word = new DecideHandovers.Word("service-request", kept, HandoverDecision.STAY, "");
        department.call(
                ADMINISTRATOR,
                department.orders,
                "decide",
                new DecideHandovers(key(), order, department.version(order), List.of(word)));

        assertThat(propose(order)).isEqualTo(3);

        assertThat(said(order))
                .containsExactly(
                        first + " HAND_TO " + THIRD,
                        second + " HAND_TO " + THIRD,
                        third + " HAND_TO " + EAST_COLLEAGUE,
                        kept + " STAY ");
        department.publish(order);
        assertThat(department.texts("SELECT CONCAT(r.id, ' ', m.serial_no) FROM service_request r JOIN member m"
                        + " ON m.id = r.next_owner_id WHERE r.owner_changes_on = '" + MONDAY + "' ORDER BY r.id"))
                .containsExactly(first + " " + THIRD, second + " " + THIRD, third + " " + EAST_COLLEAGUE);
    }

    @Test
    void colleagues_who_are_moved_too_or_serve_elsewhere_get_nothing() {
        var department = world.department;
        inHandOf(EAST_SPECIALIST);
        long order = department.approved(
                head(MONDAY), List.of(EAST_SPECIALIST, EAST_COLLEAGUE), department.to("SSS", "NPD"));

        assertThatThrownBy(() -> propose(order))
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo("E-NO-COLLEAGUE"));
        assertThat(said(order)).isEmpty();
    }
}
