package org.kcpd.division.web.platform;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * A form comes back with the state of its own page. With that of another page Faces stumbles over the first part that does not
 * fit, which looked like a fault of ours; here it is what it is, a form not marked by its page ({@link Incidents} turns it
 * back and writes it into the audit). The stumble itself stands in the log.
 */
public class OwnState extends ViewHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(OwnState.class.getName());

    public OwnState(ViewHandler next) {
        super(next);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (ViewExpiredException expired) {
            throw expired;
        } catch (RuntimeException unfit) {
            // not as the cause: a handler would take what it is wrapped in off it
            LOG.log(Level.INFO, unfit, () -> "not the state of " + viewId);
            throw new CspException("not the state of " + viewId);
        }
    }
}
