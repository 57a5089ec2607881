package org.kcpd.division.platform;

import java.util.List;

/** A rule says no. Carries every problem found, so that the user corrects once. */
public final class Refused extends DivisionException {
    private static final long serialVersionUID = 1L;

    private Refused(List<Problem> problems) {
        super(problems, null);
    }

    /** Refused for one reason; {@link #field}, {@link #row} and {@link #args} make it exact. */
    public static Refused of(String code) {
        return new Refused(List.of(Problem.of(code)));
    }

    /** Refused for one reason that is already described. */
    public static Refused of(Problem problem) {
        return new Refused(List.of(problem));
    }

    /** Refused for all of these reasons; there is at least one. */
    public static Refused all(List<Problem> problems) {
        return new Refused(problems);
    }

    /** The same refusal, beside a field. */
    public Refused field(String field) {
        return of(first().at(field));
    }

    /** The same refusal, on a row (from 1). */
    public Refused row(int row) {
        return of(first().on(row));
    }

    /** The same refusal, with what its text shows. */
    public Refused args(Object... args) {
        return of(new Problem(code(), first().field(), first().row(), List.of(args)));
    }

    private Problem first() {
        return problems().get(0);
    }
}
