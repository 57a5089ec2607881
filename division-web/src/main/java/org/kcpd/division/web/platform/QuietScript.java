package org.kcpd.division.web.platform;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeApplicationContext;

/**
 * PrimeFaces writes the error pages of {@code web.xml}, with the classes of the exceptions, into a script of every page, for
 * its own handling of failed ajax requests. Ours is another one ({@link IncidentHandler}), so the browser need not know.
 */
public class QuietScript implements PhaseListener {
    private static final long serialVersionUID = 1L;

    private volatile boolean quiet;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /** At the first request: while the application starts, its settings may not be asked for. */
    @Override
    public void beforePhase(PhaseEvent first) {
        if (!quiet) {
            PrimeApplicationContext.getCurrentInstance(first.getFacesContext())
                    .getConfig()
                    .getErrorPages()
                    .clear();
            quiet = true;
        }
    }
}
