package org.kcpd.division.intake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When the division's offices work: which days of the week, but no holidays, from when to when. It answers when a request
 * is due. Days begin at 00:00 of its zone, so days of 23 and 25 hours are counted as what they are.
 *
 * @param workdays days of the week on which there is work
 * @param opens when the offices open
 * @param closes when they close
 * @param holidays days without work
 */
public record WorkingCalendar(
        Set<DayOfWeek> workdays, LocalTime opens, LocalTime closes, Set<LocalDate> holidays, ZoneId zone) {

    private static final int DAYS_OF_THE_LONG_CLOCK = 10;
    private static final Duration SHORT_CLOCK = Duration.ofHours(72);

    /** @throws IllegalArgumentException when there is never any work */
    public WorkingCalendar {
        workdays = Set.copyOf(workdays);
        holidays = Set.copyOf(holidays);
        if (workdays.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a calendar without working time");
        }
    }

    /** Whether there is work on a day. */
    public boolean works(LocalDate day) {
        return workdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Whether the offices are closed at a moment: what is filed then waits in the after-hours queue. */
    public boolean afterHours(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return !works(local.toLocalDate())
                || local.toLocalTime().isBefore(opens)
                || !local.toLocalTime().isBefore(closes);
    }

    /** When the offices open next, or the moment itself while they are open. */
    public Instant opening(Instant at) {
        if (!afterHours(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        boolean today = works(local.toLocalDate()) && local.toLocalTime().isBefore(opens);
        LocalDate day = today ? local.toLocalDate() : nextAfter(local.toLocalDate());
        return day.atTime(opens).atZone(zone).toInstant();
    }

    /** When somebody must have taken a request in hand that was filed at a moment. */
    public Instant due(Urgency urgency, Instant filed) {
        return switch (urgency) {
            case SAME_DAY -> endOf(dayOf(opening(filed)));
            case HOURS_72 -> after(SHORT_CLOCK, filed);
            case DAYS_10 -> {
                LocalDate day = dayOf(filed);
                for (int i = 0; i < DAYS_OF_THE_LONG_CLOCK; i++) {
                    day = nextAfter(day);
                }
                yield endOf(day);
            }
        };
    }

    /** The moment at which so much time of working days has passed; a day counts from midnight to midnight. */
    private Instant after(Duration time, Instant from) {
        Instant at = works(dayOf(from)) ? from : startOf(nextAfter(dayOf(from)));
        Duration left = time;
        while (true) {
            LocalDate day = dayOf(at);
            Duration rest = Duration.between(at, startOf(day.plusDays(1)));
            if (left.compareTo(rest) < 0) {
                return at.plus(left);
            }
            left = left.minus(rest);
            at = startOf(nextAfter(day));
        }
    }

    private LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }
}
