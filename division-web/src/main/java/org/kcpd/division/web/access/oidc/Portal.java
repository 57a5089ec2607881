package org.kcpd.division.web.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.boundary.OidcSettings;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.access.NotAccepted;

/** The portal's identity provider, as the sign-in sees it: send a member there, read what they come back with. */
@ApplicationScoped
public class Portal {
    /** Where the provider sends members back to, below the context root. */
    public static final String CALLBACK = "/signin/callback";

    private static final Logger LOG = Logger.getLogger(Portal.class.getName());
    private static final String SIGN_IN_PAGE = "/signin.xhtml";

    @Inject
    private SignInSettings settings;

    @Inject
    private Provider provider;

    @Inject
    private BusinessClock clock;

    /** The address members know us by: never taken from a request, whose Host header anybody writes. */
    @Inject
    @ConfigProperty(name = "division.link.base")
    private String base;

    /** What came back and was accepted. @param wanted where the member wanted to go; @param idToken to sign out with */
    public record Return(Proof proof, String wanted, String idToken) {
        @Override
        public String toString() {
            return "Return[" + proof.subject() + "]";
        }
    }

    /** Where to send the member. @throws IOException the provider does not answer */
    public URI departure(HttpSession session, String wanted) throws IOException, NotAccepted {
        URI there = provider.description().authorization();
        OidcSettings oidc = settings.oidc();
        Attempt attempt = Attempt.begin(session, wanted, clock.now());
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", oidc.client());
        asked.put("redirect_uri", ours(CALLBACK));
        asked.put("scope", oidc.scope());
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        oidc.maxAge().ifPresent(age -> asked.put("max_age", String.valueOf(age.toSeconds())));
        if (!oidc.acr().isEmpty()) {
            asked.put("acr_values", String.join(" ", oidc.acr()));
        }
        return with(there, asked);
    }

    /** The attempt this answer belongs to. @throws NotAccepted this browser has not asked, or not lately */
    private Attempt attempt(HttpServletRequest request) throws NotAccepted {
        HttpSession session = request.getSession(false);
        String state = only(request, "state");
        return Optional.ofNullable(session)
                .flatMap(kept -> Attempt.take(kept, state, clock.now()))
                .orElseThrow(() -> new NotAccepted("STATE"));
    }

    /** Reads the answer. @throws NotAccepted saying which rule it breaks; @throws IOException no answer from the provider */
    public Return arrival(HttpServletRequest request) throws IOException, NotAccepted {
        if (!"GET".equals(request.getMethod())) {
            throw new NotAccepted("METHOD");
        }
        Attempt attempt = attempt(request);
        OidcSettings oidc = settings.oidc();
        String from = request.getParameter("iss");
        if (from != null && !from.equals(oidc.issuer())) {
            throw new NotAccepted("ISS");
        }
        if (request.getParameter("error") != null) {
            throw new NotAccepted("ERROR " + request.getParameter("error"));
        }
        var description = provider.description();
        Map<String, Object> tokens = provider.calls()
                .asClient(
                        description.token(),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                only(request, "code"),
                                "redirect_uri",
                                ours(CALLBACK),
                                "code_verifier",
                                attempt.verifier()),
                        oidc.client(),
                        oidc.secret());
        if (!(tokens.get("token_type") instanceof String type) || !type.equalsIgnoreCase("Bearer")) {
            throw new NotAccepted("TOKEN_TYPE");
        }
        String idToken = text(tokens, "id_token");
        JWTClaimsSet claims = IdToken.verified(idToken, oidc, description.keys(), attempt.nonce(), clock.now());
        Map<String, Object> said = new LinkedHashMap<>(claims.getClaims());
        if (description.userinfo().isPresent()) {
            Map<String, Object> more =
                    provider.calls().withToken(description.userinfo().get(), text(tokens, "access_token"));
            if (claims.getSubject() == null || !claims.getSubject().equals(more.get("sub"))) {
                throw new NotAccepted("USERINFO_SUBJECT");
            }
            more.forEach(said::putIfAbsent);
        }
        try {
            return new Return(
                    new Proof(oidc.issuer(), claims.getSubject(), match(oidc, said)), attempt.wanted(), idToken);
        } catch (IllegalArgumentException e) {
            throw new NotAccepted("SUBJECT", e);
        }
    }

    /** Where the provider's own session ends, for a member who has just left ours; empty when it cannot be ended now. */
    public Optional<URI> exit(String idToken) {
        try {
            return provider.description()
                    .endSession()
                    .map(there -> with(
                            there,
                            Map.of(
                                    "id_token_hint",
                                    idToken,
                                    "client_id",
                                    settings.oidc().client(),
                                    "post_logout_redirect_uri",
                                    ours(SIGN_IN_PAGE),
                                    "state",
                                    "out")));
        } catch (IOException | NotAccepted e) {
            LOG.log(Level.WARNING, "The identity provider's session could not be ended", e);
            return Optional.empty();
        }
    }

    private String ours(String path) {
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** What is looked for in the roster. An e-mail address counts only when the provider has verified it. */
    private static String match(OidcSettings oidc, Map<String, Object> said) {
        boolean unverified = "email".equals(oidc.claim()) && !Boolean.TRUE.equals(said.get("email_verified"));
        Object value = unverified ? null : said.get(oidc.claim());
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    private static String text(Map<String, Object> answer, String name) throws NotAccepted {
        if (answer.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new NotAccepted("WITHOUT " + name);
    }

    /** A parameter that is there exactly once. */
    private static String only(HttpServletRequest request, String name) throws NotAccepted {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length != 1 || values[0].isEmpty()) {
            throw new NotAccepted("WITHOUT " + name);
        }
        return values[0];
    }

    private static URI with(URI address, Map<String, String> parameters) {
        return URI.create(address + (address.getQuery() == null ? "?" : "&") + ProviderCalls.query(parameters));
    }
}
