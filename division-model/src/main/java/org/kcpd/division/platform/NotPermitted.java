package org.kcpd.division.platform;

import java.util.List;

/** The caller is not known, is separated, or does not hold the right. */
public final class NotPermitted extends DivisionException {
    private static final long serialVersionUID = 1L;

    /** @param right name of the missing right, or what else was missing (for the log and the audit, not the page) */
    public NotPermitted(String right) {
        super(List.of(Problem.of("E-NOT-PERMITTED", right)), null);
    }
}
