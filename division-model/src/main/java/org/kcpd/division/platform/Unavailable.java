package org.kcpd.division.platform;

import java.util.List;
import java.util.Optional;

/**
 * The product cannot answer now, and trying again later is right. Nothing was changed, except perhaps for {@code E-UNSURE}:
 * then the same command, sent again, has one effect.
 */
public final class Unavailable extends DivisionException {
    private static final long serialVersionUID = 1L;

    private final String incident;

    public Unavailable(String code) {
        this(code, null);
    }

    public Unavailable(String code, Throwable cause) {
        super(List.of(Problem.of(code)), cause);
        this.incident = null;
    }

    private Unavailable(Throwable cause, String incident) {
        super(List.of(Problem.of("E-FAULT", incident)), cause);
        this.incident = incident;
    }

    /** A fault of the program, already logged under this number. */
    public static Unavailable fault(String incident, Throwable cause) {
        return new Unavailable(cause, incident);
    }

    /** The number under which the log tells more. */
    public Optional<String> incident() {
        return Optional.ofNullable(incident);
    }
}
