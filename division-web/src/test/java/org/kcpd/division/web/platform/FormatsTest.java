package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void a_moment_is_what_the_clock_shows_in_kansas_city() {
        assertThat(Formats.at(Instant.parse("2026-11-23T12:00:00Z"), Locale.US)).isEqualTo("Mon 23 Nov 2026 06:00");
        assertThat(Formats.at(Instant.parse("2026-07-01T12:00:00Z"), Locale.US)).isEqualTo("Wed 1 Jul 2026 07:00");
    }

    @Test
    void spanish_is_written_in_spanish() {
        assertThat(Formats.day(LocalDate.of(2026, 11, 23), Locale.forLanguageTag("es")))
                .isEqualTo("lun 23 nov 2026");
    }

    @Test
    void both_sides_of_the_hour_that_comes_twice_read_the_same() {
        assertThat(Formats.at(Instant.parse("2026-11-01T06:30:00Z"), Locale.US)).isEqualTo("Sun 1 Nov 2026 01:30");
        assertThat(Formats.at(Instant.parse("2026-11-01T07:30:00Z"), Locale.US)).isEqualTo("Sun 1 Nov 2026 01:30");
    }

    @Test
    void an_interval_names_its_last_day() {
        assertThat(Formats.span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), Locale.US))
                .isEqualTo("Sun 1 Mar 2026 – Tue 31 Mar 2026");
        assertThat(Formats.span(LocalDate.of(2026, 3, 1), null, Locale.US)).isEqualTo("since Sun 1 Mar 2026");
    }

    @Test
    void nothing_is_written_as_nothing() {
        assertThat(Formats.day(null)).isEmpty();
        assertThat(Formats.at(null)).isEmpty();
        assertThat(Formats.number(null)).isEmpty();
    }
}
