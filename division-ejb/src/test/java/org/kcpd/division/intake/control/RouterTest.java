package org.kcpd.division.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kcpd.division.intake.RequestRoute;
import org.kcpd.division.intake.control.Router.Post;
import org.kcpd.division.intake.control.Router.Question;
import org.kcpd.division.intake.control.Router.Verdict;
import org.kcpd.division.platform.DivisionException;

/** Each thing the router looks at, alone and against the others. */
class RouterTest {
    private static final long SOCIAL = 10;
    private static final long YOUTH = 11;
    private static final long EAST = 20;
    private static final long NORTH = 21;
    private static final long HEADQUARTERS = 29;
    private static final Router ROUTER = new Router(
            List.of(
                    new Post(SOCIAL, "SOCIAL_WORK", 0, 0),
                    new Post(SOCIAL, "SOCIAL_WORK", EAST, 1),
                    new Post(SOCIAL, "SOCIAL_WORK", HEADQUARTERS, 1),
                    new Post(YOUTH, "GENERAL", 0, 0)),
            List.of(EAST, NORTH));

    private static Question asked(Verdict verdict, long mapped, long named, long own, String because) {
        return new Question("SOCIAL_WORK", verdict, mapped, named, own, because, false);
    }

    @Test
    void the_map_goes_before_what_the_requester_says() {
        assertThat(ROUTER.propose(asked(Verdict.INSIDE, EAST, NORTH, NORTH, "")))
                .isEqualTo(new RequestRoute(SOCIAL, EAST, List.of("R-REASON", "R-MAP", "R-COVERED")));
    }

    @Test
    void what_the_requester_says_goes_before_where_they_serve() {
        assertThat(ROUTER.propose(asked(Verdict.UNKNOWN, 0, EAST, NORTH, "")))
                .isEqualTo(new RequestRoute(SOCIAL, EAST, List.of("R-REASON", "R-NAMED", "R-COVERED")));
        assertThat(ROUTER.propose(asked(Verdict.UNKNOWN, 0, 0, EAST, "")).why())
                .containsExactly("R-REASON", "R-OWN", "R-COVERED");
    }

    @Test
    void where_the_unit_has_nobody_its_supervisors_decide() {
        assertThat(ROUTER.propose(asked(Verdict.INSIDE, NORTH, 0, 0, "")))
                .isEqualTo(new RequestRoute(SOCIAL, 0, List.of("R-REASON", "R-MAP", "R-NOBODY-THERE")));
        assertThat(ROUTER.propose(asked(Verdict.UNKNOWN, 0, 0, HEADQUARTERS, "")))
                .isEqualTo(new RequestRoute(SOCIAL, 0, List.of("R-REASON", "R-SUPERVISORS")));
    }

    @Test
    void a_place_outside_the_city_needs_a_reason() {
        assertThat(code(asked(Verdict.OUTSIDE, 0, EAST, EAST, " "))).isEqualTo("E-OUTSIDE-CITY");
        assertThat(ROUTER.propose(asked(Verdict.OUTSIDE, 0, EAST, NORTH, "she lives in East"))
                        .why())
                .containsExactly("R-REASON", "R-OUTSIDE", "R-NAMED", "R-COVERED");
    }

    @Test
    void the_hour_is_said() {
        assertThat(ROUTER.propose(new Question("SOCIAL_WORK", Verdict.INSIDE, EAST, 0, 0, "", true))
                        .why())
                .endsWith("R-AFTER-HOURS");
    }

    @Test
    void without_such_a_unit_or_with_a_site_that_is_no_patrol_division_it_is_refused() {
        assertThat(code(new Question("LIAISON", Verdict.UNKNOWN, 0, 0, EAST, "", false)))
                .isEqualTo("E-NO-UNIT");
        assertThat(code(asked(Verdict.UNKNOWN, 0, HEADQUARTERS, EAST, ""))).isEqualTo("E-TARGET-CLOSED");
    }

    private static String code(Question question) {
        var refusal = new String[1];
        assertThatThrownBy(() -> ROUTER.propose(question))
                .satisfies(thrown -> refusal[0] = ((DivisionException) thrown).code());
        return refusal[0];
    }
}
