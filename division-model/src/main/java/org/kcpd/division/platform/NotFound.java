package org.kcpd.division.platform;

import java.util.List;

/** There is no such thing, or this caller may not know that there is. */
public final class NotFound extends DivisionException {
    private static final long serialVersionUID = 1L;

    /** @param kind the thing in the language of the code ("PersonnelOrder"); @param id as the caller named it */
    public NotFound(String kind, Object id) {
        super(List.of(Problem.of("E-NOT-FOUND", kind, id)), null);
    }
}
