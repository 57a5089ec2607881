package org.kcpd.division.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.TransferState.APPROVED;
import static org.kcpd.division.personnel.TransferState.DENIED;
import static org.kcpd.division.personnel.TransferState.ENDORSED_GAINING;
import static org.kcpd.division.personnel.TransferState.ENDORSED_LOSING;
import static org.kcpd.division.personnel.TransferState.ORDERED;
import static org.kcpd.division.personnel.TransferState.SUBMITTED;
import static org.kcpd.division.personnel.TransferState.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Refused;

class TransferStateTest {
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final long MEMBER = 1;
    private static final long LOSING = 2;
    private static final long GAINING = 3;
    private static final long MAJOR = 4;
    private static final long DAY_WATCH = 7;

    /** State, verb, state after: everything else is refused. */
    private static final List<List<Object>> ALLOWED = List.of(
            List.of(SUBMITTED, TransferVerb.ENDORSE_LOSING, ENDORSED_LOSING),
            List.of(SUBMITTED, TransferVerb.HAND_OVER, SUBMITTED),
            List.of(SUBMITTED, TransferVerb.DENY, DENIED),
            List.of(SUBMITTED, TransferVerb.WITHDRAW, WITHDRAWN),
            List.of(ENDORSED_LOSING, TransferVerb.ENDORSE_GAINING, ENDORSED_GAINING),
            List.of(ENDORSED_LOSING, TransferVerb.HAND_OVER, ENDORSED_LOSING),
            List.of(ENDORSED_LOSING, TransferVerb.DENY, DENIED),
            List.of(ENDORSED_LOSING, TransferVerb.WITHDRAW, WITHDRAWN),
            List.of(ENDORSED_GAINING, TransferVerb.APPROVE, APPROVED),
            List.of(ENDORSED_GAINING, TransferVerb.DENY, DENIED),
            List.of(ENDORSED_GAINING, TransferVerb.WITHDRAW, WITHDRAWN),
            List.of(APPROVED, TransferVerb.OFFER, APPROVED),
            List.of(APPROVED, TransferVerb.SKIP, APPROVED),
            List.of(APPROVED, TransferVerb.PREPARE, APPROVED),
            List.of(APPROVED, TransferVerb.RELEASE, APPROVED),
            List.of(APPROVED, TransferVerb.ORDER, ORDERED),
            List.of(APPROVED, TransferVerb.WITHDRAW, WITHDRAWN),
            List.of(ORDERED, TransferVerb.REOPEN, APPROVED));

    private static TransferRequest submitted() {
        return new TransferRequest(MEMBER, wish(false, "", Optional.empty()), Optional.of(LOSING), AT);
    }

    private static TransferWish wish(boolean hardship, String facts, Optional<LocalDate> until) {
        return new TransferWish(11, 12, Optional.of(DAY_WATCH), hardship, facts, until, "closer to my children");
    }

    private static TransferRequest in(TransferState state) {
        var request = submitted();
        switch (state) {
            case SUBMITTED -> {}
            case ENDORSED_LOSING -> request.endorseLosing(LOSING, Optional.of(GAINING), AT, "");
            case ENDORSED_GAINING -> endorsed(request);
            case APPROVED -> approved(request);
            case DENIED -> request.deny(MAJOR, AT, "no vacancy foreseen");
            case WITHDRAWN -> request.withdraw(AT, "");
            case ORDERED -> {
                approved(request);
                request.takeUp(9, MAJOR, AT);
                request.ordered(MAJOR, AT);
            }
        }
        return request;
    }

    private static void endorsed(TransferRequest request) {
        request.endorseLosing(LOSING, Optional.of(GAINING), AT, "");
        request.endorseGaining(GAINING, AT, "");
    }

    private static void approved(TransferRequest request) {
        endorsed(request);
        request.approve(MAJOR, AT, "");
    }

    private static void apply(TransferRequest request, TransferVerb verb) {
        switch (verb) {
            case SUBMIT, ACCEPT, DECLINE -> throw new IllegalArgumentException("shown by tests of their own");
            case ENDORSE_LOSING -> request.endorseLosing(LOSING, Optional.of(GAINING), AT, "");
            case ENDORSE_GAINING -> request.endorseGaining(GAINING, AT, "");
            case HAND_OVER -> request.handOver(Optional.of(5L), MONDAY, MAJOR, AT);
            case APPROVE -> request.approve(MAJOR, AT, "");
            case DENY -> request.deny(MAJOR, AT, "no vacancy foreseen");
            case WITHDRAW -> {
                if (request.state() == ORDERED) {
                    throw Refused.of("E-TRANSFER-STATE");
                }
                request.withdraw(AT, "");
            }
            case OFFER -> request.offer(DAY_WATCH, MAJOR, AT);
            case SKIP -> request.skip(MAJOR, AT, "the vacancy needs CIT");
            case PREPARE -> request.takeUp(9, MAJOR, AT);
            case RELEASE -> request.release(MAJOR, AT);
            case ORDER -> request.ordered(MAJOR, AT);
            case REOPEN -> request.reopen(MAJOR, AT);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_verb_in_every_state() {
        var tests = new ArrayList<DynamicTest>();
        for (var state : TransferState.values()) {
            for (var verb : TransferVerb.values()) {
                if (verb != TransferVerb.SUBMIT && verb != TransferVerb.ACCEPT && verb != TransferVerb.DECLINE) {
                    tests.add(DynamicTest.dynamicTest(verb + " in " + state, () -> checked(state, verb)));
                }
            }
        }
        return tests.stream();
    }

    private static void checked(TransferState state, TransferVerb verb) {
        var request = in(state);
        var after = ALLOWED.stream()
                .filter(row -> row.get(0) == state && row.get(1) == verb)
                .map(row -> row.get(2))
                .findFirst();
        if (after.isPresent()) {
            apply(request, verb);
            assertThat(request.state()).isEqualTo(after.get());
            assertThat(request.events().get(request.events().size() - 1).verb()).isEqualTo(verb);
            assertThat(state.verbs()).contains(verb);
        } else {
            assertThatThrownBy(() -> apply(request, verb))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                            .isIn("E-TRANSFER-STATE", "E-IN-ORDER"));
            assertThat(request.state()).isEqualTo(state);
            assertThat(state.verbs()).doesNotContain(verb);
        }
    }

    @Test
    void a_hardship_needs_its_facts_and_may_be_for_a_time() {
        refused("E-HARDSHIP-FACTS", () -> wish(true, " ", Optional.empty()));
        refused("E-DATE", () -> wish(false, "", Optional.of(MONDAY)));
        refused("E-DATE", () -> wish(true, "facts", Optional.of(LocalDate.of(9026, 1, 1))));
        assertThat(wish(true, " care of a parent ", Optional.of(MONDAY)).hardshipFacts())
                .isEqualTo("care of a parent");
        refused("E-REQUIRED", () -> new TransferWish(11, 12, Optional.empty(), false, "", Optional.empty(), " "));
    }

    @Test
    void nobody_decides_on_their_own_request() {
        refused("E-OWN", () -> in(SUBMITTED).endorseLosing(MEMBER, Optional.empty(), AT, ""));
        refused("E-OWN", () -> in(ENDORSED_LOSING).endorseGaining(MEMBER, AT, ""));
        refused("E-OWN", () -> in(ENDORSED_GAINING).approve(MEMBER, AT, ""));
        refused("E-OWN", () -> in(ENDORSED_GAINING).deny(MEMBER, AT, "no"));
    }

    @Test
    void a_denial_needs_a_reason_and_passing_over_needs_good_cause() {
        refused("E-REASON", () -> in(SUBMITTED).deny(MAJOR, AT, ""));
        refused("E-GOOD-CAUSE", () -> in(APPROVED).skip(MAJOR, AT, " "));
    }

    @Test
    void declining_an_offer_moves_to_the_bottom_of_the_list() {
        var request = in(APPROVED);
        request.offer(DAY_WATCH, MAJOR, AT);
        request.declineOffer(AT.plusSeconds(60), "not now");

        assertThat(request.queuedAt()).isEqualTo(AT.plusSeconds(60));
        assertThat(request.submittedAt()).isEqualTo(AT);
        assertThat(request.offeredAt()).isEmpty();
        assertThat(request.state()).isEqualTo(APPROVED);
    }

    @Test
    void an_offer_is_made_once_and_answered_once() {
        var request = in(APPROVED);
        refused("E-NO-OFFER", () -> request.acceptOffer(AT));
        request.offer(DAY_WATCH, MAJOR, AT);
        refused("E-OFFERED", () -> request.offer(DAY_WATCH, MAJOR, AT));
        request.acceptOffer(AT);
        refused("E-NO-OFFER", () -> request.declineOffer(AT, ""));
        assertThat(request.offeredWatchId()).contains(DAY_WATCH);
    }

    @Test
    void what_an_order_takes_up_is_in_its_hands() {
        var request = in(APPROVED);
        request.takeUp(9, MAJOR, AT);
        refused("E-IN-ORDER", () -> request.withdraw(AT, ""));
        refused("E-IN-ORDER", () -> request.takeUp(10, MAJOR, AT));
        refused("E-IN-ORDER", () -> request.offer(DAY_WATCH, MAJOR, AT));
        request.release(MAJOR, AT);
        request.withdraw(AT, "");
        assertThat(request.state()).isEqualTo(WITHDRAWN);
    }

    @Test
    void a_rescinded_order_puts_the_request_back_where_it_stood() {
        var request = in(ORDERED);
        request.reopen(MAJOR, AT.plusSeconds(60));
        assertThat(request.state()).isEqualTo(APPROVED);
        assertThat(request.queuedAt()).isEqualTo(AT);
        assertThat(request.orderId()).isEmpty();
    }

    @Test
    void the_endorser_changes_by_date() {
        var request = submitted();
        assertThat(request.endorserOn(MONDAY)).contains(LOSING);

        request.handOver(Optional.of(5L), MONDAY, MAJOR, AT);
        assertThat(request.endorserOn(MONDAY.minusDays(1))).contains(LOSING);
        assertThat(request.endorserOn(MONDAY)).contains(5L);

        request.takeBack(MAJOR, AT);
        assertThat(request.endorserOn(MONDAY)).contains(LOSING);

        request.handOver(Optional.empty(), MONDAY, MAJOR, AT);
        assertThat(request.endorserOn(MONDAY)).isEmpty();

        request.endorseLosing(LOSING, Optional.of(GAINING), AT, "");
        assertThat(request.endorserOn(MONDAY)).contains(GAINING);
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
