package org.kcpd.division.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.DivisionException;

/** Every cell of the machine of hand-offs, allowed and refused. */
class HandOffStateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final UnitPost ASKING = new UnitPost(1, 10);
    private static final UnitPost ASKED = new UnitPost(2, 10);

    private static HandOff in(HandOffState state) {
        var handOff = new HandOff(new SubjectLink(SubjectKind.PERSON, 5), ASKING, ASKED, false, 7, NOW, "why");
        switch (state) {
            case ASKED -> assertThat(handOff.inHandOn(LocalDate.EPOCH)).isEmpty();
            case ACCEPTED -> handOff.accept(8, NOW);
            case DECLINED -> handOff.decline(8, NOW, "no");
            case DONE_WITH -> {
                handOff.accept(8, NOW);
                handOff.done(8, NOW, "");
            }
            case WITHDRAWN -> handOff.withdraw(7, NOW, "");
        }
        return handOff;
    }

    private static void does(HandOff handOff, HandOffVerb verb) {
        switch (verb) {
            case ASK -> throw new IllegalArgumentException("only once");
            case ACCEPT -> handOff.accept(9, NOW);
            case DECLINE -> handOff.decline(9, NOW, "no");
            case DONE -> handOff.done(9, NOW, "");
            case WITHDRAW -> handOff.withdraw(9, NOW, "");
            case HAND_OVER -> handOff.handOver(Optional.of(9L), LocalDate.EPOCH, 1, NOW);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED, ACCEPTED, DECLINED, -, WITHDRAWN, -",
        "ACCEPTED, -, -, DONE_WITH, WITHDRAWN, ACCEPTED",
        "DECLINED, -, -, -, -, -",
        "DONE_WITH, -, -, -, -, -",
        "WITHDRAWN, -, -, -, -, -"
    })
    void cells(HandOffState from, String accept, String decline, String done, String withdraw, String handOver) {
        var cells = Arrays.asList(accept, decline, done, withdraw, handOver);
        var verbs = Arrays.asList(
                HandOffVerb.ACCEPT, HandOffVerb.DECLINE, HandOffVerb.DONE, HandOffVerb.WITHDRAW, HandOffVerb.HAND_OVER);
        for (int i = 0; i < verbs.size(); i++) {
            var handOff = in(from);
            var verb = verbs.get(i);
            assertThat(handOff.state()).isEqualTo(from);
            if (cells.get(i).equals("-")) {
                refused("E-HAND-OFF-STATE", () -> does(handOff, verb));
                assertThat(handOff.state()).isEqualTo(from);
            } else {
                does(handOff, verb);
                assertThat(handOff.state()).isEqualTo(HandOffState.valueOf(cells.get(i)));
            }
        }
    }

    @Test
    void words_are_needed_where_they_say_why() {
        var link = new SubjectLink(SubjectKind.PLACE, 1);
        refused("E-REASON", () -> new HandOff(link, ASKING, ASKED, false, 7, NOW, " "));
        refused("E-OWN-UNIT", () -> new HandOff(link, ASKING, new UnitPost(1, 11), false, 7, NOW, "why"));
        refused("E-REASON", () -> in(HandOffState.ASKED).decline(8, NOW, ""));
        refused("E-TOO-LONG", () -> in(HandOffState.ASKED).decline(8, NOW, "x".repeat(HandOff.LONGEST + 1)));
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DivisionException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
