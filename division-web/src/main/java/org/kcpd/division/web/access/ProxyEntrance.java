package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.boundary.HeaderSettings;
import org.kcpd.division.access.boundary.IdentityPort;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.web.platform.Incident;

/**
 * The portal's reverse proxy says in a header who has signed in there. It is believed at each request only when the
 * connection comes from one of its addresses and the request carries the secret we share; anything else that reaches this
 * server, whatever headers it brings, is led to a page that says how to come in.
 */
@ApplicationScoped
public class ProxyEntrance implements Entrance {
    private static final String NOT_BY_THE_PORTAL = "E-PROXY";

    @Inject
    private SignInSettings settings;

    @Inject
    private IdentityPort identities;

    @Inject
    private Sessions sessions;

    protected ProxyEntrance() {}

    ProxyEntrance(SignInSettings settings, IdentityPort identities, Sessions sessions) {
        this.settings = settings;
        this.identities = identities;
        this.sessions = sessions;
    }

    @Override
    public Optional<AuthenticationStatus> at(String path, HttpServletRequest request, HttpServletResponse response) {
        if (OpenPaths.contains(path)) {
            return Optional.empty();
        }
        try {
            Proof proof = proof(request);
            if (!proof.subject()
                            .equals(ProvenBy.of(request).map(ProvenBy::subject).orElse(""))
                    || SignedIn.of(request).isEmpty()) {
                enter(request, proof);
            }
            return Optional.empty();
        } catch (NotAccepted e) {
            String incident = Incident.of(request);
            identities.refuse("", e.getMessage(), incident);
            return Optional.of(Lead.refused(request, response, NOT_BY_THE_PORTAL, incident));
        } catch (DivisionException e) {
            return Optional.of(Lead.refused(request, response, e.code(), ""));
        }
    }

    @Override
    public AuthenticationStatus closed(HttpServletRequest request, HttpServletResponse response) {
        return Lead.refused(request, response, NOT_BY_THE_PORTAL, "");
    }

    /** Somebody new, or somebody else than before: nothing of an earlier session goes on. */
    private void enter(HttpServletRequest request, Proof proof) {
        sessions.end(request, SessionEnd.SIGNED_OUT);
        sessions.begin(request, identities.accept(proof).serialNo(), SignInMode.HEADER);
        new ProvenBy(proof.subject(), "").keep(request);
    }

    private Proof proof(HttpServletRequest request) throws NotAccepted {
        HeaderSettings header = settings.header();
        if (!header.from().contains(request.getRemoteAddr())) {
            throw new NotAccepted("ADDRESS " + request.getRemoteAddr());
        }
        if (!MessageDigest.isEqual(bytes(only(request, header.secretHeader())), bytes(header.secret()))) {
            throw new NotAccepted("SECRET");
        }
        String subject = only(request, header.name());
        String match = header.match().isPresent() ? only(request, header.match().get()) : subject;
        try {
            return new Proof(header.issuer(), subject, match);
        } catch (IllegalArgumentException e) {
            throw new NotAccepted("SUBJECT", e);
        }
    }

    /** A header that is there once: of two, nobody knows which one the proxy wrote. */
    private static String only(HttpServletRequest request, String name) throws NotAccepted {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() != 1) {
            throw new NotAccepted(values.size() + " HEADERS " + name);
        }
        return values.get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
