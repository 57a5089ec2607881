package org.kcpd.division.web.platform;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Patience;
import org.kcpd.division.platform.Unavailable;
import org.primefaces.csp.CspException;

/**
 * Takes the container's wrapping off what a page could not handle, so that its own error page is found, and writes it to
 * the log under the incident number that page shows. A refusal of ours is no fault of the system: one line, no trace.
 */
public class Incidents implements Filter {

    /** The status of a page that was open too long: no standard one fits. */
    static final int EXPIRED = 419;

    private static final String NOTED = Incidents.class.getName();
    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final Set<Class<? extends Exception>> WRAPPINGS =
            Set.of(ServletException.class, FacesException.class, ELException.class, EJBException.class);

    @Inject
    private AccessJournal journal;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (var patience = Patience.begin()) {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Throwable cause = unwrapped(failure);
            log(Incident.of(request), cause);
            note((HttpServletRequest) request, cause, journal);
            if (response.isCommitted()) {
                throw failure;
            }
            ((HttpServletResponse) response).sendError(status(cause));
        }
    }

    /**
     * Writes into the audit that a form came back to a page that this session does not have, or not with the mark of that
     * page. A page that was open too long is not told from one of another session: both stand there.
     */
    static void note(HttpServletRequest request, Throwable cause, AccessJournal journal) {
        boolean expired = cause instanceof ViewExpiredException;
        if (request.getUserPrincipal() != null
                && (expired || cause instanceof CspException)
                && request.getAttribute(NOTED) == null) {
            // the error page of an ajax request may meet the same again
            request.setAttribute(NOTED, true);
            try {
                String serial = request.getUserPrincipal().getName();
                if (expired) {
                    journal.expired(serial, request.getServletPath(), Incident.of(request));
                } else {
                    journal.unmarked(serial, request.getServletPath(), Incident.of(request));
                }
            } catch (RuntimeException unwritten) {
                LOG.log(Level.SEVERE, "A form that was turned back could not be audited", unwritten);
            }
        }
    }

    /** What the answer's status says of a failure; the error page of that status says the rest. */
    static int status(Throwable cause) {
        if (cause instanceof NotPermitted) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause instanceof Conflict) {
            return HttpServletResponse.SC_CONFLICT;
        }
        if (cause instanceof Unavailable) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (cause instanceof CspException) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return cause instanceof ViewExpiredException ? EXPIRED : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Writes what happened under the number the member sees. */
    static void log(String incident, Throwable cause) {
        if (cause instanceof DivisionException refusal) {
            LOG.log(Level.INFO, "incident {0}: {1}", new Object[] {incident, refusal.code()});
        } else if (cause instanceof ViewExpiredException || cause instanceof CspException) {
            LOG.log(Level.INFO, "incident {0}: {1}", new Object[] {incident, cause.getMessage()});
        } else {
            LOG.log(Level.SEVERE, cause, () -> "incident " + incident);
        }
    }

    /** What is behind the container's wrapping: a refusal of ours wherever it stands, otherwise the first fault. */
    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof DivisionException || each instanceof ViewExpiredException) {
                return each;
            }
            if (WRAPPINGS.contains(cause.getClass()) && cause.getCause() != null) {
                cause = cause.getCause();
            }
        }
        return cause;
    }
}
