package org.kcpd.division.personnel.boundary;

import org.kcpd.division.platform.usecase.Command;

/** The word of one of the two commanders. */
public record EndorseTransfer(String key, long requestId, int seenVersion, Side side, String remark)
        implements Command {

    /** Whose commander speaks: that of the site the member would leave, or that of the wanted one. */
    public enum Side {
        LOSING,
        GAINING
    }
}
