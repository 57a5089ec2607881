package org.kcpd.division.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {
    private static final Instant BEGAN = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration INSTANT = Duration.ofNanos(1_000);

    private final SessionLimits limits = new SessionLimits(SessionLimits.IDLE);

    @Test
    void it_is_over_when_nobody_used_it_for_a_quarter_of_an_hour() {
        Instant used = BEGAN.plus(Duration.ofHours(2));
        Instant end = used.plus(Duration.ofMinutes(15));

        assertThat(limits.over(BEGAN, used, end.minus(INSTANT))).isEmpty();
        assertThat(limits.over(BEGAN, used, end)).contains(SessionEnd.IDLE);
    }

    @Test
    void it_is_over_after_ten_hours_however_busy_it_is() {
        Instant end = BEGAN.plus(Duration.ofHours(10));

        assertThat(limits.over(BEGAN, end.minus(INSTANT), end.minus(INSTANT))).isEmpty();
        assertThat(limits.over(BEGAN, end, end)).contains(SessionEnd.TOO_OLD);
    }

    @Test
    void what_is_left_is_the_nearer_of_both_ends_and_never_less_than_nothing() {
        assertThat(limits.left(BEGAN, BEGAN, BEGAN)).isEqualTo(Duration.ofMinutes(15));
        Instant late = BEGAN.plus(Duration.ofHours(10)).minusSeconds(40);
        assertThat(limits.left(BEGAN, late, late)).isEqualTo(Duration.ofSeconds(40));
        assertThat(limits.left(BEGAN, BEGAN, late)).isZero();
    }

    @Test
    void the_register_is_asked_every_half_minute() {
        assertThat(limits.due(BEGAN, BEGAN.plusSeconds(29))).isFalse();
        assertThat(limits.due(BEGAN, BEGAN.plusSeconds(30))).isTrue();
        assertThat(SessionLimits.LOOK_EVERY).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void it_may_be_idle_for_thirty_minutes_at_most_and_long_enough_to_warn() {
        assertThat(new SessionLimits(Duration.ofMinutes(30)).idle()).isEqualTo(Duration.ofMinutes(30));
        for (String wrong : new String[] {"PT30M0.001S", "PT4M59S", "PT0S", "-PT15M"}) {
            assertThatThrownBy(() -> new SessionLimits(Duration.parse(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(SessionLimits.WARNING).isLessThan(SessionLimits.SHORTEST_IDLE);
    }
}
