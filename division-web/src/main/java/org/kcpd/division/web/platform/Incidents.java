package org.kcpd.division.web.platform;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.DivisionException;

/**
 * Takes the container's wrapping off what a page could not handle, so that its own error page is found, and writes it to
 * the log under the incident number that page shows. A refusal of ours is no fault of the system: one line, no trace.
 */
public class Incidents implements Filter {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final Set<Class<? extends Exception>> WRAPPINGS =
            Set.of(ServletException.class, FacesException.class, ELException.class, EJBException.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Throwable cause = unwrapped(failure);
            log(Incident.of(request), cause);
            throw new ServletException(cause);
        }
    }

    /** Writes what happened under the number the member sees. */
    static void log(String incident, Throwable cause) {
        if (cause instanceof DivisionException refusal) {
            LOG.log(Level.INFO, "incident {0}: {1}", new Object[] {incident, refusal.code()});
        } else if (cause instanceof ViewExpiredException) {
            LOG.log(Level.INFO, "incident {0}: page expired", incident);
        } else {
            LOG.log(Level.SEVERE, cause, () -> "incident " + incident);
        }
    }

    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && WRAPPINGS.contains(cause.getClass())) {
            cause = cause.getCause();
        }
        return cause;
    }
}
