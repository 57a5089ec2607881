package org.kcpd.division.web.platform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/**
 * A page on which somebody decides about what they see. After somebody else's change it shows what stands there now and
 * says so; the member looks again and decides again. A refusal can name hundreds of rows: the first of them are said.
 */
public abstract class StepView<F extends Serializable> extends EditView<F> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SAID = 12;

    /** What the page goes on with when somebody else was faster. */
    protected Fresh<F> refreshed() {
        return read();
    }

    /** Runs a use case; answers null where it was refused or somebody else was faster. */
    protected <T> T step(Supplier<T> useCase) {
        return attempt(() -> {
            try {
                return useCase.get();
            } catch (Refused refusal) {
                throw shortened(refusal);
            } catch (Conflict otherWasFaster) {
                show(refreshed());
                notices().problem(Problem.of("W-CHANGED-MEANWHILE"));
                return null;
            }
        });
    }

    /** As {@link #step(Supplier)}, for a use case without an answer. @return whether it was done */
    protected boolean step(Runnable useCase) {
        return step(() -> {
                    useCase.run();
                    return Boolean.TRUE;
                })
                != null;
    }

    private static Refused shortened(Refused refusal) {
        List<Problem> problems = refusal.problems();
        if (problems.size() <= MOST_SAID) {
            return refusal;
        }
        var said = new ArrayList<>(problems.subList(0, MOST_SAID));
        said.add(Problem.of("E-MORE", problems.size() - MOST_SAID));
        return Refused.all(said);
    }
}
