package org.kcpd.division.personnel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Duty days from the first one up to, but without, {@code to}; {@code to} is null while no end is known. Days are those
 * of America/Chicago and begin at 00:00 there.
 */
public record Interval(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when the interval holds no day */
    public Interval {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("an interval holds at least one day: " + from + " to " + to);
        }
    }

    public static Interval since(LocalDate from) {
        return new Interval(from, null);
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Interval other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }
}
