package org.kcpd.division.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.DivisionException;

/** The life of a joint plan: who answers, who leads, and what each state allows. */
class JointPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitPost ONE = new UnitPost(1, 10);
    private static final UnitPost TWO = new UnitPost(2, 10);
    private static final UnitPost THREE = new UnitPost(3, 10);

    private static JointPlan proposed(UnitPost lead, UnitPost... others) {
        return new JointPlan(
                new SubjectLink(SubjectKind.PERSON, 5), ONE, List.of(others), lead, 7, NOW, "a roof before winter");
    }

    private static JointPlan in(PlanState state) {
        var plan = proposed(TWO, TWO);
        if (state != PlanState.PROPOSED) {
            plan.agree(TWO, 8, NOW);
        }
        if (state == PlanState.CLOSED) {
            plan.close(8, NOW, "done");
        }
        return plan;
    }

    @Test
    void the_last_answer_decides() {
        var plan = proposed(TWO, TWO, THREE);
        plan.agree(TWO, 8, NOW);
        assertThat(plan.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(plan.leaderOn(TODAY)).isEmpty();
        refused("E-PLAN-ANSWERED", () -> plan.decline(TWO, 8, NOW, "no"));
        refused("E-REASON", () -> plan.decline(THREE, 9, NOW, " "));
        plan.decline(THREE, 9, NOW, "no time");
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan.lead().is(TWO)).isTrue();
        assertThat(plan.leaderOn(TODAY)).contains(8L);
        refused("E-PLAN-LEAD", () -> plan.handLead(THREE, 8, NOW));
        plan.handLead(ONE, 8, NOW);
        assertThat(plan.leaderOn(TODAY)).contains(7L);
    }

    @Test
    void where_the_named_unit_declines_the_proposing_one_leads_and_alone_there_is_no_plan() {
        var plan = proposed(TWO, TWO, THREE);
        plan.decline(TWO, 8, NOW, "no");
        plan.agree(THREE, 9, NOW);
        assertThat(plan.lead().is(ONE)).isTrue();
        assertThat(plan.leaderOn(TODAY)).contains(7L);

        var alone = proposed(ONE, TWO);
        alone.decline(TWO, 8, NOW, "no");
        assertThat(alone.state()).isEqualTo(PlanState.CLOSED);
        refused("E-PLAN-ALONE", () -> proposed(ONE));
        refused("E-PLAN-LEAD", () -> proposed(THREE, TWO));
    }

    @Test
    void steps_have_a_unit_and_a_day_and_are_done_once() {
        var plan = in(PlanState.ACTIVE);
        refused("E-PLAN-PARTY", () -> plan.add(THREE, TODAY, TODAY, 7, NOW));
        refused("E-REQUIRED", () -> plan.add(ONE, null, TODAY, 7, NOW));
        refused("E-DUE-PAST", () -> plan.add(ONE, TODAY.minusDays(1), TODAY, 7, NOW));
        long step = plan.add(ONE, TODAY, TODAY, 7, NOW).id();
        plan.doStep(step, 8, NOW);
        refused("E-STEP-DONE", () -> plan.doStep(step, 8, NOW));
        refused("E-PLAN-STEP", () -> plan.doStep(99, 8, NOW));
        refused("E-REASON", () -> plan.close(8, NOW, ""));
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void what_a_state_does_not_allow_is_refused(PlanState state) {
        Map<PlanVerb, ThrowingCallable> steps = Map.of(
                PlanVerb.AGREE, () -> in(state).agree(TWO, 8, NOW),
                PlanVerb.DECLINE, () -> in(state).decline(TWO, 8, NOW, "no"),
                PlanVerb.HAND_LEAD, () -> in(state).handLead(ONE, 8, NOW),
                PlanVerb.ADD_STEP, () -> in(state).add(ONE, TODAY, TODAY, 7, NOW),
                PlanVerb.DO_STEP, () -> in(state).doStep(99, 8, NOW),
                PlanVerb.CLOSE, () -> in(state).close(8, NOW, "done"));
        steps.forEach((verb, step) -> {
            if (!state.allows(verb)) {
                refused("E-PLAN-STATE", step);
            } else if (verb == PlanVerb.DO_STEP) {
                refused("E-PLAN-STEP", step);
            } else {
                assertThat(catchThrowable(step)).as(verb.name()).isNull();
            }
        });
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DivisionException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
