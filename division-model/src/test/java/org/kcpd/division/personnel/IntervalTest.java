package org.kcpd.division.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    @Test
    void begins_on_its_first_day_and_ends_before_its_last_date() {
        var interval = new Interval(LEAP_DAY, LocalDate.of(2024, 3, 1));

        assertThat(interval.contains(LEAP_DAY.minusDays(1))).isFalse();
        assertThat(interval.contains(LEAP_DAY)).isTrue();
        assertThat(interval.contains(LocalDate.of(2024, 3, 1))).isFalse();
    }

    @Test
    void without_an_end_it_goes_on() {
        assertThat(Interval.since(LEAP_DAY).contains(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(Interval.since(LEAP_DAY).end()).isEmpty();
    }

    @Test
    void holds_at_least_one_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(LEAP_DAY, LEAP_DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(LEAP_DAY, LEAP_DAY.minusDays(1)));
    }

    /** Two intervals overlap exactly when some day lies in both. */
    @Property
    void overlapping_is_having_a_day_in_common(
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(min = 1, max = 10) int days,
            @ForAll @IntRange(max = 20) int otherFrom,
            @ForAll @IntRange(max = 10) int otherDays) {
        var one = new Interval(LEAP_DAY.plusDays(from), LEAP_DAY.plusDays(from + days));
        var other = new Interval(
                LEAP_DAY.plusDays(otherFrom), otherDays == 0 ? null : LEAP_DAY.plusDays(otherFrom + otherDays));
        boolean common =
                LEAP_DAY.datesUntil(LEAP_DAY.plusDays(60)).anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(common);
        assertThat(other.overlaps(one)).isEqualTo(common);
    }
}
