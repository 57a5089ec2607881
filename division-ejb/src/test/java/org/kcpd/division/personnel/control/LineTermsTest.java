package org.kcpd.division.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.Place;
import org.kcpd.division.personnel.boundary.LineTarget;

/** What a target leaves unsaid follows from the place the member has. */
class LineTermsTest {
    private static final long EAST = 3;
    private static final long NORTH = 4;
    private static final long SOCIAL_WORK = 20;
    private static final long DAY = 1;
    private static final LineTarget TO_NORTH =
            LineTarget.permanent(Optional.empty(), Optional.of(NORTH), Optional.empty());

    @Test
    void anOfficerOfThePatrolDivisionItselfGoesIntoTheNewOne() {
        var place = placeAfter(TO_NORTH, EAST);
        assertThat(place.elementId()).isEqualTo(NORTH);
        assertThat(place.workSiteId()).isEqualTo(NORTH);
    }

    @Test
    void aMemberOfAUnitStaysInTheUnit() {
        var place = placeAfter(TO_NORTH, SOCIAL_WORK);
        assertThat(place.elementId()).isEqualTo(SOCIAL_WORK);
        assertThat(place.workSiteId()).isEqualTo(NORTH);
    }

    @Test
    void aNamedElementIsTheWordThatCounts() {
        var target = LineTarget.permanent(Optional.of(SOCIAL_WORK), Optional.of(NORTH), Optional.empty());
        assertThat(placeAfter(target, EAST).elementId()).isEqualTo(SOCIAL_WORK);
    }

    private static Place placeAfter(LineTarget target, long element) {
        var now = new Place(element, EAST, 30, DAY, 1, "Officer", "0600-1600", "SAT/SUN", "101", 7);
        return OrderLines.terms(target, Optional.of(now), Optional.empty()).place();
    }
}
