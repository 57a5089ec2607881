package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What the caller may know about their own access. Screens hide buttons by it; it protects nothing. */
@Stateless
@UseCase(readOnly = true)
public class AccessQuery {
    @Inject
    private CallerContext callers;

    /** Who I am, where I serve today, and what I may. */
    @Requires(Right.OWN_SETTINGS)
    public Caller me() {
        return callers.current();
    }

    /** What I may. */
    @Requires(Right.OWN_SETTINGS)
    public Set<Right> rights() {
        return callers.current().rights();
    }
}
