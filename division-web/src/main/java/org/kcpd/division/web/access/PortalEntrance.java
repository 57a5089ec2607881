package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.access.boundary.IdentityPort;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.web.access.oidc.Portal;
import org.kcpd.division.web.platform.Incident;

/** The portal's identity provider proves who it is: members are sent there and come back with an answer. */
@ApplicationScoped
public class PortalEntrance implements Entrance {
    private static final Logger LOG = Logger.getLogger(PortalEntrance.class.getName());
    private static final String NOT_ACCEPTED = "E-PORTAL";
    private static final String DOWN = "E-PORTAL-DOWN";

    @Inject
    private Portal portal;

    @Inject
    private IdentityPort identities;

    @Inject
    private Sessions sessions;

    protected PortalEntrance() {}

    PortalEntrance(Portal portal, IdentityPort identities, Sessions sessions) {
        this.portal = portal;
        this.identities = identities;
        this.sessions = sessions;
    }

    @Override
    public Optional<AuthenticationStatus> at(String path, HttpServletRequest request, HttpServletResponse response) {
        return switch (path) {
            case Portal.CALLBACK -> Optional.of(arrival(request, response));
            case OpenPaths.START -> Optional.of(start(request, response));
            default -> Optional.empty();
        };
    }

    @Override
    public AuthenticationStatus closed(HttpServletRequest request, HttpServletResponse response) {
        if (!Wanted.repeatable(request)) {
            Wanted.keep(request);
            return Lead.to(request, response, request.getContextPath() + OpenPaths.SIGN_IN);
        }
        return departure(request, response, Wanted.addressOf(request));
    }

    private AuthenticationStatus start(HttpServletRequest request, HttpServletResponse response) {
        String wanted = Wanted.take(request).orElse(request.getContextPath() + "/");
        return departure(request, response, wanted);
    }

    private AuthenticationStatus departure(HttpServletRequest request, HttpServletResponse response, String wanted) {
        // also outside the attempt: whoever comes back refused still gets where they wanted to go when they try again
        Wanted.keep(request, wanted);
        try {
            return Lead.to(
                    request,
                    response,
                    portal.departure(request.getSession(true), wanted).toString());
        } catch (IOException e) {
            return down(request, response, e);
        } catch (NotAccepted e) {
            return notAccepted(request, response, e);
        }
    }

    private AuthenticationStatus arrival(HttpServletRequest request, HttpServletResponse response) {
        try {
            Portal.Return back = portal.arrival(request);
            String serialNo = identities.accept(back.proof()).serialNo();
            sessions.begin(request, serialNo, SignInMode.OIDC);
            Wanted.take(request);
            new ProvenBy(back.proof().subject(), back.idToken()).keep(request);
            return Lead.to(request, response, ReturnAddress.of(request.getContextPath(), back.wanted()));
        } catch (NotAccepted e) {
            return notAccepted(request, response, e);
        } catch (DivisionException e) {
            return Lead.refused(request, response, e.code(), "");
        } catch (IOException e) {
            identities.refuse("", "DOWN", Incident.of(request));
            return down(request, response, e);
        }
    }

    private AuthenticationStatus notAccepted(
            HttpServletRequest request, HttpServletResponse response, NotAccepted reason) {
        String incident = Incident.of(request);
        LOG.log(Level.WARNING, "incident {0}: answer of the identity provider not accepted: {1}", new Object[] {
            incident, reason.getMessage().replaceAll("\\p{Cntrl}", "?")
        });
        identities.refuse("", reason.getMessage(), incident);
        return Lead.refused(request, response, NOT_ACCEPTED, incident);
    }

    private static AuthenticationStatus down(HttpServletRequest request, HttpServletResponse response, IOException e) {
        String incident = Incident.of(request);
        LOG.log(Level.WARNING, e, () -> "incident " + incident + ": the identity provider does not answer");
        return Lead.refused(request, response, DOWN, incident);
    }
}
