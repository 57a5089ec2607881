package org.kcpd.division.platform.usecase;

import java.util.List;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Problem;

/**
 * Carries what went wrong inside a unit of work out of its transaction, rolling it back without the container's own
 * logging and wrapping; never seen outside the pipeline.
 */
final class UnitFailed extends DivisionException {
    private static final long serialVersionUID = 1L;

    UnitFailed(Exception cause) {
        super(List.of(Problem.of("E-FAULT")), cause);
    }
}
