package org.kcpd.division.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Everything the product refuses arrives as one of the five kinds below; anything else is a fault of the program.
 *
 * <p>It rolls the unit of work back and passes the EJB boundary unwrapped: this is the one EJB annotation the model
 * knows, because a refusal that did not roll back would be half a use case.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DivisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final String code;

    protected DivisionException(List<Problem> problems, Throwable cause) {
        super(String.valueOf(problems), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
        this.code = problems.get(0).code();
    }

    /** The bundle key of the first problem, for example {@code E-OVERLAP}. */
    public final String code() {
        return code;
    }

    /** Every problem found, in the order found; never empty. */
    public final List<Problem> problems() {
        return problems == null ? List.of(Problem.of(code)) : problems;
    }
}
