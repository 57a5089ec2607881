package org.kcpd.division.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-10-31T17:00:00Z"), ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T05:59:59Z, 2026-03-07",
        "2026-03-08T06:00:00Z, 2026-03-08",
        "2026-03-09T04:59:59Z, 2026-03-08",
        "2026-03-09T05:00:00Z, 2026-03-09",
        "2026-11-01T05:00:00Z, 2026-11-01",
        "2026-11-02T05:59:59Z, 2026-11-01",
        "2026-11-02T06:00:00Z, 2026-11-02",
        "2028-02-29T06:00:00Z, 2028-02-29",
        "2028-03-01T05:59:59Z, 2028-02-29",
        "2027-01-01T05:59:59Z, 2026-12-31",
        "2027-01-01T06:00:00Z, 2027-01-01"
    })
    void a_duty_day_begins_at_midnight_in_kansas_city_wherever_the_server_is(Instant now, LocalDate day) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"UTC", "America/Chicago", "Asia/Tokyo"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(new BusinessClock(Clock.fixed(now, ZoneId.systemDefault())).today())
                        .isEqualTo(day);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_file_moves_the_time_of_tests(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("clock");
        var clock = new BusinessClock(NOON);
        clock.readFrom(Optional.of(file.toString()));
        assertThat(clock.now()).isEqualTo("2026-10-31T17:00:00Z");

        write(file, "2028-02-29T05:00:00Z", 1);
        assertThat(clock.now()).isEqualTo("2028-02-29T05:00:00Z");
        write(file, "+P7D", 2);
        assertThat(clock.now())
                .as("the same time of day, over the clock change")
                .isEqualTo("2026-11-07T18:00:00Z");
        write(file, "-PT2H", 3);
        assertThat(clock.now()).isEqualTo("2026-10-31T15:00:00Z");
        write(file, "", 4);
        assertThat(clock.now()).isEqualTo("2026-10-31T17:00:00Z");
        Files.delete(file);
        assertThat(clock.now()).isEqualTo("2026-10-31T17:00:00Z");
    }

    private static void write(Path file, String text, int second) throws Exception {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }
}
