package org.kcpd.division.web.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.kcpd.division.access.boundary.AccessJournal;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.util.Beans;

/**
 * Shows the error page of a failure also after an ajax request, and logs it as {@link Incidents} does.
 */
public class IncidentHandler extends FullAjaxExceptionHandler {

    public IncidentHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected void logException(FacesContext context, Throwable exception, String location, LogReason reason) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        Incidents.log(Incident.of(request), exception);
        Incidents.note(request, Incidents.unwrapped(exception), Beans.getReference(AccessJournal.class));
    }
}
