package org.kcpd.division.platform.seal;

import java.util.List;

/**
 * What a verification has found so far.
 *
 * @param throughSeq the last seal looked at: it can be resumed behind it
 * @param lastSeq the last seal there is
 * @param rows audit rows looked at
 * @param unsealed rows behind the last seal; their stamps were looked at
 * @param findings the first ones, at most {@link #MOST}
 * @param wrong how many findings there are in all
 */
public record Verification(
        long throughSeq, long lastSeq, long rows, long unsealed, long millis, List<Finding> findings, long wrong) {
    /** Nobody reads more; what was emptied is one finding anyway. */
    public static final int MOST = 200;

    /** Before the first seal. */
    public static final Verification NOTHING_YET = new Verification(0, 0, 0, 0, 0, List.of(), 0);

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return wrong == 0;
    }

    public long rowsPerSecond() {
        return millis == 0 ? 0 : rows * 1000 / millis;
    }
}
