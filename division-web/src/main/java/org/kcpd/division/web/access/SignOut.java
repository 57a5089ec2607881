package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.web.access.oidc.Portal;

/**
 * The second half of signing out: the portal's own session.
 *
 * <p>A form may only lead to this server (the policy says so, redirects included), so the page that follows the sign-out
 * takes the browser there by itself.
 */
@Named
@RequestScoped
public class SignOut {
    private static final String ATTRIBUTE = SignOut.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignInSettings settings;

    @Inject
    private Portal portal;

    private String next;

    /** Keeps what the portal wants to see, in the new session of somebody who is signed in no more. */
    static void remember(HttpServletRequest request, String idToken) {
        request.getSession(true).setAttribute(ATTRIBUTE, idToken);
    }

    /** Where the portal's session ends; empty when there is none to end, or it has been led there before. */
    public String getNext() {
        if (next == null) {
            next = find();
        }
        return next;
    }

    private String find() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String idToken)) {
            return "";
        }
        session.removeAttribute(ATTRIBUTE);
        if (settings.mode() == SignInMode.HEADER) {
            return settings.header().logout().orElse("");
        }
        return portal.exit(idToken).map(URI::toString).orElse("");
    }
}
