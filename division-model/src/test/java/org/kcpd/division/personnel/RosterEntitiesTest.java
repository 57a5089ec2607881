package org.kcpd.division.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterEntitiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final Instant NOW = Instant.parse("2026-03-08T18:00:00Z");
    private static final Place PLACE = new Place(1, 2, 0, 3, 4, "Officer", "", "", "", 0);

    @ParameterizedTest
    @ValueSource(strings = {"02003", "A-17", "90"})
    void serial_numbers_are_letters_digits_and_dashes(String text) {
        assertThat(new SerialNo(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-12", "70 001", "=1+1", "123456789012345678901", "70001\n"})
    void nothing_else_is_a_serial_number(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNo(text));
    }

    @Test
    void a_place_has_both_axes_and_a_title() {
        assertThat(PLACE.sector()).isEmpty();
        assertThat(PLACE.supervisor()).isEmpty();
        assertThat(PLACE.withPosition(9).positionId()).isEqualTo(9);
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, 2, 0, 3, 4, "Officer", "", "", "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(1, 2, 0, 3, 4, " ", "", "", "", 0));
    }

    @Test
    void an_overlay_is_temporary_and_a_primary_assignment_is_not_an_overlay() {
        var week = new Interval(DAY, DAY.plusDays(7));
        assertThat(Assignment.overlay(1, AssignmentType.TEMPORARY_DUTY, PLACE, week)
                        .primary())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assignment.overlay(1, AssignmentType.ACTING, PLACE, Interval.since(DAY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assignment.overlay(1, AssignmentType.PERMANENT, PLACE, week));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assignment.primary(1, AssignmentType.ACTING, PLACE, week));
    }

    @Test
    void an_assignment_is_cut_inside_only() {
        var assignment = Assignment.primary(1, AssignmentType.PERMANENT, PLACE, Interval.since(DAY))
                .byOrder("26-001", Optional.of(5L));
        assertThatIllegalArgumentException().isThrownBy(() -> assignment.cut(DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> assignment.cut(DAY));

        assignment.cut(DAY.plusDays(1));
        assertThat(assignment.when()).isEqualTo(new Interval(DAY, DAY.plusDays(1)));
        assertThat(assignment.place()).isEqualTo(PLACE);
        assertThat(assignment.orderNo()).isEqualTo("26-001");
        assignment.supersede(NOW, 0);
        assertThat(assignment.supersededAt()).contains(NOW);
    }

    @Test
    void a_status_gives_way_from_a_day_on() {
        var leave = new MemberStatus(1, DutyStatus.LEAVE, Interval.since(DAY), "");
        leave.giveWay(DAY.plusDays(2), NOW);
        assertThat(leave.when().end()).contains(DAY.plusDays(2));
        assertThat(leave.supersededAt()).isEmpty();

        leave.giveWay(DAY, NOW);
        assertThat(leave.supersededAt()).contains(NOW);
    }

    @Test
    void who_is_on_limited_duty_is_present_and_who_is_separated_is_on_no_roster() {
        assertThat(DutyStatus.values())
                .filteredOn(DutyStatus::present)
                .containsExactly(DutyStatus.ACTIVE, DutyStatus.LIMITED_DUTY);
        assertThat(DutyStatus.values()).filteredOn(status -> !status.onRoster()).containsExactly(DutyStatus.SEPARATED);
    }

    @Test
    void a_member_keeps_the_name_letter_for_letter() {
        var member = new Member(new SerialNo("02003"), "=CMD()", "<b>Jo</b>", MemberKind.CIVILIAN);
        assertThat(member.familyName()).isEqualTo("=CMD()");
        assertThat(member.givenName()).isEqualTo("<b>Jo</b>");
        assertThat(member.email() + member.phone() + member.languages()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> member.rename(" ", "Jo"));
    }

    @Test
    void an_element_exists_from_its_opening_to_its_closing() {
        var element = Element.openUnit("YSU", Discipline.GENERAL, DAY);
        assertThat(element.existsOn(DAY)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> element.close(DAY));
        element.close(DAY.plusDays(3));
        assertThat(element.existsOn(DAY.plusDays(2))).isTrue();
        assertThat(element.existsOn(DAY.plusDays(3))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Element.open(" ", DAY));
    }

    @Test
    void a_new_name_leaves_the_old_one_to_the_past() {
        var first = ElementVersion.first(Element.open("INV", DAY), "Investigations", ElementKind.BUREAU, 1, "", 0);
        var next = first.change("Detectives", 2, "1125 Locust", DAY.plusDays(10), 7, "renamed");

        assertThat(first.name()).isEqualTo("Investigations");
        assertThat(first.to()).contains(DAY.plusDays(10));
        assertThat(next.name()).isEqualTo("Detectives");
        assertThat(next.parentId()).contains(2L);
        assertThat(next.to()).isEmpty();
        assertThat(next.change("Detective Bureau", 2, "", DAY.plusDays(10), 7, ""))
                .isSameAs(next);
        assertThatIllegalArgumentException().isThrownBy(() -> first.change("Later", 1, "", DAY.plusDays(10), 7, ""));
    }

    @Test
    void strength_keeps_its_bounds_and_its_history() {
        var strength = new Strength(1, 2, 3, 12, 8, DAY);
        var next = strength.change(14, 9, DAY.plusDays(30), 7, "two more");

        assertThat(strength.to()).contains(DAY.plusDays(30));
        assertThat(next.authorised()).isEqualTo(14);
        assertThat(next.change(15, 9, DAY.plusDays(30), 7, "")).isSameAs(next);
        assertThatIllegalArgumentException().isThrownBy(() -> new Strength(1, 2, 3, 7, 8, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> next.change(3, -1, DAY.plusDays(40), 7, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> strength.change(1, 1, DAY.minusDays(1), 7, ""));
    }

    @Test
    void positions_that_rules_know_are_built_in() {
        assertThat(new Position(Position.COMMANDER, "Commander", DAY).builtIn()).isTrue();
        assertThat(new Position("BIKE", "Bicycle officer", DAY).builtIn()).isFalse();
    }
}
