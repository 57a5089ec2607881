package org.kcpd.division.web.personnel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.MemberDetail.AssignmentRow;
import org.kcpd.division.personnel.query.Organisation;

/**
 * A member's service as three lanes over one axis of time: the functional line, the work site, and what lay over them for
 * a time. Positions are percentages of the width; the same facts stand as text in the list below the picture.
 */
public final class ServiceBand {

    private static final int YEARS_BACK = 12;
    private static final double LEAST_WIDTH = 0.6;
    private static final double LAST_YEAR_LABEL = 94;

    /** A stretch of a lane. @param tone {@code past now coming} */
    public record Stretch(double x, double width, String label, String tone) {
        /** Whether the label has room. */
        public boolean wide() {
            return width > 7;
        }
    }

    /** A year's line on the axis. */
    public record Year(double x, int number) {}

    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate day;
    private final List<AssignmentRow> rows;

    private ServiceBand(MemberDetail member) {
        day = member.asOf();
        rows = member.assignments();
        LocalDate begin =
                rows.stream().map(AssignmentRow::from).min(LocalDate::compareTo).orElse(day);
        LocalDate floor = day.minusYears(YEARS_BACK);
        first = begin.isBefore(floor) ? floor : begin.isAfter(day) ? day : begin;
        LocalDate latest = rows.stream()
                .map(row -> row.to() == null ? row.from() : row.to())
                .max(LocalDate::compareTo)
                .orElse(day);
        long span = Math.max(180, ChronoUnit.DAYS.between(first, latest.isAfter(day) ? latest : day));
        last = (latest.isAfter(day) ? latest : day).plusDays(span / 8);
    }

    static ServiceBand of(MemberDetail member) {
        return new ServiceBand(member);
    }

    /** The functional line. */
    public List<Stretch> elements(Organisation names) {
        return lane(true, row -> names.elementName(row.elementId()));
    }

    /** The work site. */
    public List<Stretch> sites(Organisation names) {
        return lane(true, row -> names.elementName(row.workSiteId()));
    }

    /** Temporary duty, acting, temporary hardship. */
    public List<Stretch> overlays(Organisation names) {
        return lane(
                false,
                row -> row.elementId() == row.workSiteId()
                        ? names.elementName(row.elementId())
                        : names.elementName(row.elementId()) + " · " + names.elementName(row.workSiteId()));
    }

    /** Where the day looked at stands. */
    public double day() {
        return x(day);
    }

    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
            double x = x(LocalDate.of(year, 1, 1));
            if (x < LAST_YEAR_LABEL) {
                years.add(new Year(x, year));
            }
        }
        return years;
    }

    private List<Stretch> lane(boolean primary, Function<AssignmentRow, String> label) {
        List<Stretch> lane = new ArrayList<>();
        for (AssignmentRow row : rows) {
            if (row.primary() == primary && !ends(row).isBefore(first)) {
                join(lane, stretch(row, label.apply(row)));
            }
        }
        return lane;
    }

    /** What goes on in the same place under another order is one stretch. */
    private static void join(List<Stretch> lane, Stretch next) {
        Stretch before = lane.isEmpty() ? null : lane.get(lane.size() - 1);
        boolean same = before != null
                && before.label().equals(next.label())
                && !next.tone().equals("coming")
                && Math.abs(before.x() + before.width() - next.x()) < LEAST_WIDTH;
        if (same) {
            lane.set(
                    lane.size() - 1,
                    new Stretch(before.x(), next.x() + next.width() - before.x(), next.label(), next.tone()));
        } else {
            lane.add(next);
        }
    }

    private Stretch stretch(AssignmentRow row, String label) {
        double from = x(row.from());
        String tone = row.from().isAfter(day) ? "coming" : row.inForce(day) ? "now" : "past";
        return new Stretch(from, Math.max(LEAST_WIDTH, x(ends(row)) - from), label, tone);
    }

    private LocalDate ends(AssignmentRow row) {
        return row.to() == null ? last : row.to();
    }

    private double x(LocalDate at) {
        double all = ChronoUnit.DAYS.between(first, last);
        double share = 100.0 * ChronoUnit.DAYS.between(first, at) / all;
        return Math.round(100 * Math.max(0, Math.min(100, share))) / 100.0;
    }
}
