package org.kcpd.division.bench;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param number as in the quality goals, "S10"
 * @param ours with its unit
 * @param bare with its unit, "-" where the goal is a plain limit
 * @param ratio ours to bare; NaN where the goal is a plain limit
 * @param growth what ten times the rows cost, "-" where nothing grows
 * @param met whether the must holds
 */
record Figure(
        String number, String work, String ours, String bare, double ratio, String growth, String must, boolean met) {

    /** Held against something bare. */
    static Figure ratio(String number, String work, Pairs pairs, String unit, String growth, double most) {
        return said(new Figure(
                number,
                work,
                show(pairs.oursMedian(), unit),
                show(pairs.bareMedian(), unit),
                pairs.ratio(),
                growth,
                "<= " + plain(most) + "x",
                pairs.ratio() <= most));
    }

    /** Held against something bare that does less the slower it is. */
    static Figure atLeast(String number, String work, Pairs pairs, double least) {
        return said(new Figure(
                number,
                work,
                show(pairs.oursMedian(), "/s"),
                show(pairs.bareMedian(), "/s"),
                pairs.ratio(),
                "-",
                ">= " + plain(least) + "x",
                pairs.ratio() >= least));
    }

    /** Held against a limit. */
    static Figure limit(String number, String work, double ours, String unit, String growth, double most) {
        return said(new Figure(
                number, work, show(ours, unit), "-", Double.NaN, growth, "<= " + show(most, unit), ours <= most));
    }

    /** The table comes at the end; who waits for it sees each line as soon as it is known. */
    private static Figure said(Figure figure) {
        System.err.println(figure.line());
        return figure;
    }

    static String times(double factor) {
        return "%.2fx".formatted(factor);
    }

    String line() {
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        number,
                        work,
                        ours,
                        bare,
                        Double.isNaN(ratio) ? "-" : times(ratio),
                        growth,
                        must,
                        met ? "yes" : "**no**");
    }

    private static String show(double value, String unit) {
        return (value >= 100 ? "%,.0f %s" : "%.1f %s").formatted(value, unit);
    }

    private static String plain(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
