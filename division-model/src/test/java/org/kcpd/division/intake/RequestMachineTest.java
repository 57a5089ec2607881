package org.kcpd.division.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.intake.RequestState.IN_PROGRESS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Refused;

/** Every cell of the declared table, tried on a request that was led into the state by its own verbs. */
class RequestMachineTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            Set.of(),
            CHICAGO);
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final long REQUESTER = 1;
    private static final long SUPERVISOR = 2;
    private static final long WORKER = 3;
    private static final long UNIT = 10;
    private static final long OTHER_UNIT = 11;
    private static final long SITE = 20;
    private static final long OUTCOME = 5;

    @TestFactory
    Stream<DynamicTest> every_verb_in_every_state_does_what_the_table_says() {
        var tests = new ArrayList<DynamicTest>();
        for (var state : RequestState.values()) {
            for (var verb : RequestMachine.verbs()) {
                tests.add(DynamicTest.dynamicTest(
                        verb + " in " + state + ": " + RequestMachine.cell(state, verb), () -> checked(state, verb)));
            }
        }
        assertThat(tests).hasSize(9 * 11);
        return tests.stream();
    }

    private static void checked(RequestState state, RequestVerb verb) {
        var request = in(state);
        assertThat(request.state()).isEqualTo(state);
        int before = request.written().size();
        var cell = RequestMachine.cell(state, verb);
        if (cell.startsWith("E-")) {
            assertThatThrownBy(() -> apply(request, verb))
                    .isInstanceOf(Refused.class)
                    .extracting(refusal -> ((DivisionException) refusal).code())
                    .isEqualTo(cell);
            assertThat(request.state()).isEqualTo(state);
            assertThat(request.written()).hasSize(before);
        } else {
            apply(request, verb);
            assertThat(request.state()).isEqualTo(RequestState.valueOf(cell));
            assertThat(request.written()).hasSize(before + 1);
            assertThat(request.written().get(before).verb()).isEqualTo(verb);
        }
    }

    static ServiceRequest in(RequestState state) {
        var request = filed();
        switch (state) {
            case NEW -> {}
            case TRIAGED -> apply(request, RequestVerb.TRIAGE);
            case ASSIGNED -> apply(request, RequestVerb.ASSIGN);
            case IN_PROGRESS -> {
                apply(request, RequestVerb.TRIAGE);
                apply(request, RequestVerb.ACCEPT);
                // what an order handed to the queue may be accepted again
                request.handOver(Optional.empty(), TODAY, SUPERVISOR, AT);
            }
            case REDIRECTED -> request.redirect(OTHER_UNIT, SITE, SUPERVISOR, AT, "theirs");
            case CLOSED -> {
                request.assign(WORKER, SUPERVISOR, AT, "");
                request.accept(WORKER, TODAY, AT);
                apply(request, RequestVerb.CLOSE);
            }
            case DUPLICATE -> apply(request, RequestVerb.DUPLICATE);
            case DECLINED -> apply(request, RequestVerb.DECLINE);
            case REOPENED -> {
                apply(request, RequestVerb.DECLINE);
                apply(request, RequestVerb.REOPEN);
            }
        }
        return request;
    }

    private static ServiceRequest filed() {
        var wish = new RequestWish(
                7, false, Urgency.HOURS_72, RequestSubject.described("an older man", "12th and Main"), "", "cold");
        return new ServiceRequest(wish, new RequestRoute(UNIT, SITE, List.of("R-OWN")), REQUESTER, CALENDAR, AT);
    }

    private static void apply(ServiceRequest request, RequestVerb verb) {
        switch (verb) {
            case TRIAGE -> request.triage(Urgency.SAME_DAY, SITE, CALENDAR, SUPERVISOR, AT, "");
            case ASSIGN -> request.assign(WORKER, SUPERVISOR, AT, "");
            case ACCEPT -> request.accept(WORKER, TODAY, AT);
            case RELEASE -> request.release(WORKER, AT, "on leave");
            case REDIRECT -> request.redirect(
                    request.unitId() == UNIT ? OTHER_UNIT : UNIT, SITE, SUPERVISOR, AT, "theirs");
            case DUPLICATE -> request.duplicates(99, SUPERVISOR, AT, "");
            case DECLINE -> request.decline(OUTCOME, SUPERVISOR, AT, "");
            case CLOSE -> request.close(OUTCOME, WORKER, AT, "");
            case REOPEN -> request.reopen(CALENDAR, SUPERVISOR, AT, "it goes on");
            case HAND_OVER -> request.handOver(Optional.of(WORKER), TODAY, SUPERVISOR, AT);
            case LINK -> request.link(new RequestSubject(0, 0, 0, 4, "", ""), SUPERVISOR, AT, "");
            case FILE -> throw new IllegalArgumentException("the first row of every history");
        }
    }

    @Test
    void whoever_comes_second_does_not_get_what_another_has() {
        var request = in(RequestState.TRIAGED);
        request.accept(WORKER, TODAY, AT);

        assertThat(code(() -> request.accept(SUPERVISOR, TODAY, AT))).isEqualTo("E-TAKEN");
        assertThat(code(() -> request.accept(WORKER, TODAY, AT))).isEqualTo("E-TAKEN");
        assertThat(request.ownerOn(TODAY)).contains(WORKER);
    }

    @Test
    void a_hand_over_counts_from_its_day_on_and_is_taken_back() {
        var request = in(RequestState.ASSIGNED);
        var monday = TODAY.plusDays(7);
        request.handOver(Optional.of(SUPERVISOR), monday, 9, AT);

        assertThat(request.ownerOn(monday.minusDays(1))).contains(WORKER);
        assertThat(request.ownerOn(monday)).contains(SUPERVISOR);

        request.takeBack(9, AT);
        assertThat(request.ownerOn(monday)).contains(WORKER);

        request.handOver(Optional.empty(), monday, 9, AT);
        assertThat(request.ownerOn(monday)).isEmpty();
    }

    @Test
    void it_is_opened_again_within_ninety_days_and_not_on_the_ninety_first() {
        var request = in(RequestState.CLOSED);
        var last = AT.atZone(CHICAGO).plusDays(90).toInstant();

        assertThat(code(() -> request.reopen(CALENDAR, SUPERVISOR, last.plusSeconds(86_400), "again")))
                .isEqualTo("E-REOPEN-LATE");
        request.reopen(CALENDAR, SUPERVISOR, last, "again");
        assertThat(request.state()).isEqualTo(RequestState.REOPENED);
        assertThat(request.outcomeId()).isEmpty();
        assertThat(request.dueAt()).isAfter(last);
    }

    @Test
    void what_is_missing_is_refused_beside_its_field() {
        var nothing = new RequestWish(7, false, Urgency.DAYS_10, RequestSubject.described(" ", ""), "", "x");

        assertThat(code(() ->
                        new ServiceRequest(nothing, new RequestRoute(UNIT, SITE, List.of()), REQUESTER, CALENDAR, AT)))
                .isEqualTo("E-NO-SUBJECT");
        assertThat(code(() -> in(IN_PROGRESS).release(WORKER, AT, " "))).isEqualTo("E-REASON");
        assertThat(code(() -> filed().redirect(UNIT, SITE, SUPERVISOR, AT, "x")))
                .isEqualTo("E-SAME-UNIT");
        assertThat(code(() -> filed().redirect(OTHER_UNIT, SITE, SUPERVISOR, AT, "")))
                .isEqualTo("E-REASON");
        assertThat(code(() -> RequestSubject.described("x".repeat(121), ""))).isEqualTo("E-TOO-LONG");
        assertThat(code(() -> filed().decline(OUTCOME, SUPERVISOR, AT, "x".repeat(4001))))
                .isEqualTo("E-TOO-LONG");
    }

    @Test
    void another_urgency_moves_the_clock_and_lets_it_be_told_of_again() {
        var request = filed();
        var before = request.dueAt();
        request.escalated(AT);
        request.triage(Urgency.SAME_DAY, SITE, CALENDAR, SUPERVISOR, AT, "");

        assertThat(request.dueAt()).isBefore(before).isEqualTo(CALENDAR.due(Urgency.SAME_DAY, AT));
        assertThat(request.urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (DivisionException refusal) {
            return refusal.code();
        }
    }
}
