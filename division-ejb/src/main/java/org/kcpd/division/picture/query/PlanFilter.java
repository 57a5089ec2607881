package org.kcpd.division.picture.query;

import java.util.Optional;
import org.kcpd.division.picture.PlanState;

/** Which joint plans are shown. @param mine only those the caller leads */
public record PlanFilter(Optional<PlanState> state, boolean mine) {
    public static final PlanFilter ALL = new PlanFilter(Optional.empty(), false);
}
