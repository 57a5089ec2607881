package org.kcpd.division.web.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.DivisionException;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.util.Beans;

/**
 * Shows the error page of a failure, also after an ajax request, and writes it to the log under the incident number
 * that page shows. A refusal of ours is no fault of the system: one line instead of a stack trace.
 */
public class IncidentHandler extends FullAjaxExceptionHandler {

    private static final Logger LOG = Logger.getLogger(IncidentHandler.class.getName());

    public IncidentHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected void logException(FacesContext context, Throwable exception, String location, LogReason reason) {
        String incident = Beans.getReference(Incident.class).getNumber();
        if (exception instanceof DivisionException refusal) {
            LOG.log(Level.INFO, "incident {0}: {1}", new Object[] {incident, refusal.code()});
        } else {
            LOG.log(Level.SEVERE, exception, () -> "incident " + incident + " (" + reason + ")");
        }
    }
}
