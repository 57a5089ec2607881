package org.kcpd.division.bench;

import java.util.Arrays;

/**
 * Two things measured in turns, A B A B, so that whatever else the machine does falls on both.
 *
 * @param ours milliseconds (or bytes) of each run of the product
 * @param bare the same of what it is held against
 */
record Pairs(double[] ours, double[] bare) {

    static final int FEWEST = 5;

    /** One run: does the work, looks at what came out, answers what it cost. */
    interface Run {
        double cost() throws Exception;
    }

    /** @param unmeasured pairs run first to warm up; afterwards five are measured */
    static Pairs measure(int unmeasured, Run ours, Run bare) throws Exception {
        return measure(unmeasured, FEWEST, ours, bare);
    }

    static Pairs measure(int unmeasured, int pairs, Run ours, Run bare) throws Exception {
        for (int i = 0; i < unmeasured; i++) {
            ours.cost();
            bare.cost();
        }
        var a = new double[pairs];
        var b = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            a[i] = ours.cost();
            b[i] = bare.cost();
        }
        return new Pairs(a, b);
    }

    double oursMedian() {
        return median(ours);
    }

    double bareMedian() {
        return median(bare);
    }

    double ratio() {
        return oursMedian() / bareMedian();
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which 95 of 100 lie. */
    static double p95(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
