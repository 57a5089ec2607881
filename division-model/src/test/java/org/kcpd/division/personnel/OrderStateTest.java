package org.kcpd.division.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.OrderState.APPROVED;
import static org.kcpd.division.personnel.OrderState.DRAFT;
import static org.kcpd.division.personnel.OrderState.PUBLISHED;
import static org.kcpd.division.personnel.OrderState.RESCINDED;
import static org.kcpd.division.personnel.OrderState.RETURNED;
import static org.kcpd.division.personnel.OrderState.SUBMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Refused;

class OrderStateTest {
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final long PREPARER = 1;
    private static final long APPROVER = 2;

    /** State, verb, state after: everything else is refused. */
    private static final List<List<Object>> ALLOWED = List.of(
            List.of(DRAFT, OrderVerb.CHANGE, DRAFT),
            List.of(DRAFT, OrderVerb.DECIDE, DRAFT),
            List.of(DRAFT, OrderVerb.SUBMIT, SUBMITTED),
            List.of(RETURNED, OrderVerb.CHANGE, RETURNED),
            List.of(RETURNED, OrderVerb.DECIDE, RETURNED),
            List.of(RETURNED, OrderVerb.SUBMIT, SUBMITTED),
            List.of(SUBMITTED, OrderVerb.DECIDE, SUBMITTED),
            List.of(SUBMITTED, OrderVerb.RETURN, RETURNED),
            List.of(SUBMITTED, OrderVerb.APPROVE, APPROVED),
            List.of(APPROVED, OrderVerb.DECIDE, APPROVED),
            List.of(APPROVED, OrderVerb.RETURN, RETURNED),
            List.of(APPROVED, OrderVerb.PUBLISH, PUBLISHED),
            List.of(PUBLISHED, OrderVerb.RESCIND, RESCINDED));

    private static PersonnelOrder draft() {
        return new PersonnelOrder(head(MONDAY, false, ""), PREPARER, AT);
    }

    private static OrderHead head(LocalDate on, boolean correction, String why) {
        return new OrderHead("Moves", "Chief of Police", on, correction, why, Optional.empty());
    }

    private static PersonnelOrder in(OrderState state) {
        var order = draft();
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> submit(order);
            case RETURNED -> {
                submit(order);
                order.returnToPreparer(APPROVER, AT, "wrong watch");
            }
            case APPROVED -> approve(order);
            case PUBLISHED -> {
                approve(order);
                order.publish("26-001", TODAY, APPROVER, AT);
            }
            case RESCINDED -> {
                approve(order);
                order.publish("26-001", TODAY, APPROVER, AT);
                order.rescind(TODAY, APPROVER, AT, "the vacancy is gone");
            }
        }
        return order;
    }

    private static void submit(PersonnelOrder order) {
        order.submit(1, PREPARER, AT);
    }

    private static void approve(PersonnelOrder order) {
        submit(order);
        order.approve(APPROVER, false, false, AT);
    }

    private static void apply(PersonnelOrder order, OrderVerb verb) {
        switch (verb) {
            case DRAFT -> throw new IllegalArgumentException("only the constructor drafts");
            case CHANGE -> order.change(head(MONDAY.plusDays(1), false, ""), PREPARER, AT);
            case DECIDE -> order.decided(PREPARER, AT);
            case SUBMIT -> order.submit(1, PREPARER, AT);
            case RETURN -> order.returnToPreparer(APPROVER, AT, "wrong watch");
            case APPROVE -> order.approve(APPROVER, false, false, AT);
            case PUBLISH -> order.publish("26-001", TODAY, APPROVER, AT);
            case RESCIND -> order.rescind(TODAY, APPROVER, AT, "the vacancy is gone");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_verb_in_every_state() {
        var tests = new ArrayList<DynamicTest>();
        for (var state : OrderState.values()) {
            for (var verb : OrderVerb.values()) {
                if (verb != OrderVerb.DRAFT) {
                    tests.add(DynamicTest.dynamicTest(verb + " in " + state, () -> checked(state, verb)));
                }
            }
        }
        return tests.stream();
    }

    private static void checked(OrderState state, OrderVerb verb) {
        var order = in(state);
        var history = order.events().size();
        var after = ALLOWED.stream()
                .filter(row -> row.get(0) == state && row.get(1) == verb)
                .map(row -> row.get(2))
                .findFirst();
        if (after.isPresent()) {
            apply(order, verb);
            assertThat(order.state()).isEqualTo(after.get());
            assertThat(order.events()).hasSize(history + 1);
            assertThat(order.events().get(history).verb()).isEqualTo(verb);
            assertThat(state.verbs()).contains(verb);
        } else {
            assertThatThrownBy(() -> apply(order, verb))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("E-ORDER-STATE"));
            assertThat(order.state()).isEqualTo(state);
            assertThat(state.verbs()).doesNotContain(verb);
        }
    }

    @Test
    void whoever_had_a_part_in_preparing_does_not_approve() {
        var order = draft();
        order.linesChanged(3, AT);
        order.submit(1, 4, AT);

        for (long preparer : List.of(PREPARER, 3L, 4L)) {
            refused("E-APPROVER", () -> order.approve(preparer, false, true, AT));
        }
        order.approve(APPROVER, false, false, AT);
        assertThat(order.approvedBy()).contains(APPROVER);
    }

    @Test
    void a_captain_and_above_is_moved_by_the_chief() {
        var order = in(SUBMITTED);
        refused("E-APPROVER", () -> order.approve(APPROVER, true, false, AT));
        order.approve(APPROVER, true, true, AT);
        assertThat(order.state()).isEqualTo(APPROVED);
    }

    @Test
    void a_return_forgets_the_approval_and_needs_a_reason() {
        var order = in(APPROVED);
        refused("E-REASON", () -> order.returnToPreparer(APPROVER, AT, " "));
        order.returnToPreparer(APPROVER, AT, "wrong watch");
        assertThat(order.approvedBy()).isEmpty();
        assertThat(order.approvedAt()).isEmpty();
    }

    @Test
    void an_order_without_lines_is_not_submitted() {
        refused("E-NO-LINES", () -> draft().submit(0, PREPARER, AT));
    }

    @Test
    void publication_is_not_after_the_effective_date_unless_hr_is_corrected() {
        var late = in(APPROVED);
        refused("E-BACKDATED", () -> late.publish("26-001", MONDAY.plusDays(1), APPROVER, AT));

        var sameDay = in(APPROVED);
        sameDay.publish("26-001", MONDAY, APPROVER, AT);
        assertThat(sameDay.orderNo()).contains("26-001");

        var correction = new PersonnelOrder(head(MONDAY, true, "HR had the wrong site"), PREPARER, AT);
        approve(correction);
        correction.publish("26-002", MONDAY.plusDays(40), APPROVER, AT);
        assertThat(correction.state()).isEqualTo(PUBLISHED);
    }

    @Test
    void rescinding_ends_when_the_order_takes_effect() {
        var order = in(PUBLISHED);
        refused("E-REASON", () -> order.rescind(TODAY, APPROVER, AT, ""));
        refused("E-IN-EFFECT", () -> in(PUBLISHED).rescind(MONDAY, APPROVER, AT, "too late"));
        in(PUBLISHED).rescind(MONDAY.minusDays(1), APPROVER, AT, "in time");
    }

    @Test
    void a_head_says_what_it_must() {
        refused("E-REQUIRED", () -> new OrderHead(" ", "Chief", MONDAY, false, "", Optional.empty()));
        refused("E-REQUIRED", () -> new OrderHead("Moves", "", MONDAY, false, "", Optional.empty()));
        refused("E-TOO-LONG", () -> new OrderHead("x".repeat(201), "Chief", MONDAY, false, "", Optional.empty()));
        refused("E-DATE", () -> new OrderHead("Moves", "Chief", null, false, "", Optional.empty()));
        refused("E-DATE", () -> head(LocalDate.of(1026, 3, 9), false, ""));
        refused("E-DATE", () -> head(LocalDate.of(20260, 3, 9), false, ""));
        refused("E-REASON", () -> head(MONDAY, true, "  "));
        refused("E-TOO-LONG", () -> head(MONDAY, true, "x".repeat(401)));
        assertThat(head(MONDAY, false, "not a correction").correctionReason()).isEmpty();
    }

    @Test
    void terms_end_when_they_are_for_a_time() {
        var place = new Place(1, 2, 0, 3, 4, "Officer", "", "", "", 0);
        var until = Optional.of(MONDAY.plusDays(30));
        refused("E-TDY-END", () -> new LineTerms(AssignmentType.TEMPORARY_DUTY, Optional.empty(), place));
        refused("E-TDY-END", () -> new LineTerms(AssignmentType.ACTING, Optional.empty(), place));
        refused("E-PERMANENT-END", () -> new LineTerms(AssignmentType.PERMANENT, until, place));
        refused(
                "E-DATE",
                () -> new LineTerms(AssignmentType.TEMPORARY_DUTY, Optional.of(LocalDate.of(3026, 1, 1)), place));
        assertThat(Map.of(
                        "hardship for good",
                        new LineTerms(AssignmentType.HARDSHIP, Optional.empty(), place).primary(),
                        "hardship for a time",
                        new LineTerms(AssignmentType.HARDSHIP, until, place).primary()))
                .isEqualTo(Map.of("hardship for good", true, "hardship for a time", false));
    }

    @Test
    void an_open_item_is_handed_to_somebody_else() {
        var handover = new OrderHandover(7, 1, "transfer-endorsement", 5);
        refused("E-NEW-OWNER", () -> handover.decide(HandoverDecision.HAND_TO, Optional.empty(), 2, AT));
        refused("E-NEW-OWNER", () -> handover.decide(HandoverDecision.HAND_TO, Optional.of(1L), 2, AT));
        handover.decide(HandoverDecision.HAND_TO, Optional.of(9L), 2, AT);
        assertThat(handover.newOwner()).contains(9L);
        handover.decide(HandoverDecision.QUEUE, Optional.of(9L), 2, AT);
        assertThat(handover.newOwner()).isEmpty();
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
