package org.kcpd.division.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of requests, at weekends, on holidays and over both changes of the clock in Kansas City. */
class WorkingCalendarTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate THANKSGIVING = LocalDate.of(2026, 11, 26);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final WorkingCalendar OFFICE = new WorkingCalendar(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), OPENS, CLOSES, Set.of(THANKSGIVING), CHICAGO);
    private static final WorkingCalendar EVERY_DAY =
            new WorkingCalendar(EnumSet.allOf(DayOfWeek.class), OPENS, CLOSES, Set.of(), CHICAGO);

    /** Local times of Kansas City. */
    @ParameterizedTest
    @CsvSource({
        // a Monday in the office, before it opens, after it closes
        "SAME_DAY, 2026-03-02T10:00, 2026-03-02T17:00",
        "SAME_DAY, 2026-03-02T06:30, 2026-03-02T17:00",
        "SAME_DAY, 2026-03-02T17:00, 2026-03-03T17:00",
        // a Friday night, over the change of the clock on Sunday the 8th
        "SAME_DAY, 2026-03-06T21:00, 2026-03-09T17:00",
        "HOURS_72, 2026-03-06T21:00, 2026-03-11T21:00",
        // Wednesday before a holiday
        "SAME_DAY, 2026-11-25T18:00, 2026-11-27T17:00",
        "HOURS_72, 2026-11-25T18:00, 2026-12-01T18:00",
        "DAYS_10, 2026-11-25T10:00, 2026-12-10T17:00",
        // filed on a Saturday
        "HOURS_72, 2026-03-14T12:00, 2026-03-19T00:00",
        "DAYS_10, 2026-03-14T12:00, 2026-03-27T17:00"
    })
    void of_an_office(Urgency urgency, LocalDateTime filed, LocalDateTime due) {
        assertThat(OFFICE.due(urgency, at(filed))).isEqualTo(at(due));
    }

    /** Where Sunday is a working day too, its 23 or 25 hours count as what they are. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T12:00, 2026-03-09T13:00",
        "2026-10-30T12:00, 2026-11-02T11:00",
        "2026-06-05T12:00, 2026-06-08T12:00"
    })
    void seventy_two_hours_over_a_change_of_the_clock(LocalDateTime filed, LocalDateTime due) {
        assertThat(EVERY_DAY.due(Urgency.HOURS_72, at(filed))).isEqualTo(at(due));
        assertThat(ChronoUnit.HOURS.between(at(filed), at(due))).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00, false, 2026-03-02T08:00",
        "2026-03-02T07:59, true, 2026-03-02T08:00",
        "2026-03-02T17:00, true, 2026-03-03T08:00",
        "2026-03-07T12:00, true, 2026-03-09T08:00",
        "2026-11-26T10:00, true, 2026-11-27T08:00"
    })
    void after_hours(LocalDateTime filed, boolean after, LocalDateTime opens) {
        assertThat(OFFICE.afterHours(at(filed))).isEqualTo(after);
        assertThat(OFFICE.opening(at(filed))).isEqualTo(at(opens));
    }

    /** The same everywhere in the year: never before it was filed, never on a day without work. */
    @Test
    void a_due_time_lies_after_the_filing_and_on_a_working_day() {
        for (Instant filed = at(LocalDateTime.of(2026, 1, 1, 0, 30));
                filed.isBefore(at(LocalDateTime.of(2027, 1, 1, 0, 0)));
                filed = filed.plus(7, ChronoUnit.HOURS)) {
            Instant before = filed;
            for (var urgency : Urgency.values()) {
                Instant due = OFFICE.due(urgency, filed);
                assertThat(due).isAfter(before);
                assertThat(OFFICE.works(due.atZone(CHICAGO).toLocalDate()))
                        .as(urgency + " " + filed + " -> " + due)
                        .isTrue();
            }
        }
    }

    @Test
    void a_calendar_without_work_is_none() {
        assertThatThrownBy(() -> new WorkingCalendar(Set.of(), OPENS, CLOSES, Set.of(), CHICAGO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingCalendar(Set.of(DayOfWeek.MONDAY), CLOSES, OPENS, Set.of(), CHICAGO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CHICAGO).toInstant();
    }
}
