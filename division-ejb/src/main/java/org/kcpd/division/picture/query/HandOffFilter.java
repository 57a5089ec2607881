package org.kcpd.division.picture.query;

import java.util.Optional;
import org.kcpd.division.picture.HandOffState;

/** Which hand-offs are shown. */
public record HandOffFilter(Show show, Optional<HandOffState> state) {
    public static final HandOffFilter ALL = new HandOffFilter(Show.ALL, Optional.empty());

    /** Asked of one's unit, asked by it, or both. */
    public enum Show {
        ALL,
        TO_US,
        BY_US
    }
}
