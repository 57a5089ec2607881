package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.web.access.limit.RateLimits;
import org.kcpd.division.web.access.limit.Refusal;
import org.kcpd.division.web.access.limit.TooMany;
import org.kcpd.division.web.access.limit.Work;
import org.kcpd.division.web.access.oidc.Portal;
import org.kcpd.division.web.platform.SecurityHeaders;

/**
 * The one way into the product.
 *
 * <p>Who is signed in is kept as a small attribute of the session and told to the container at every request (the stock
 * mechanisms lose the roles on the first request after sign-in and at fail-over). Nothing but {@link OpenPaths} is served
 * to anybody else: they are led to the {@link Entrance} of this installation and afterwards to where they wanted to go. A
 * password is proven by an identity store, everything else by the entrance. Whoever has not acknowledged the system-use
 * notice in this session is led there and served nothing else.
 */
@ApplicationScoped
public class DivisionMechanism implements HttpAuthenticationMechanism {
    private static final Set<String> NO_GROUPS = Set.of();

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private SignInSettings settings;

    @Inject
    private FormEntrance form;

    @Inject
    private PortalEntrance portal;

    @Inject
    private ProxyEntrance proxy;

    @Inject
    private RateLimits limits;

    @Inject
    private Sessions sessions;

    protected DivisionMechanism() {}

    DivisionMechanism(
            IdentityStoreHandler stores,
            SignInSettings settings,
            FormEntrance form,
            PortalEntrance portal,
            ProxyEntrance proxy,
            RateLimits limits,
            Sessions sessions) {
        this.stores = stores;
        this.settings = settings;
        this.form = form;
        this.portal = portal;
        this.proxy = proxy;
        this.limits = limits;
        this.sessions = sessions;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.protect(request, response);
        if (context.isAuthenticationRequest()) {
            return signIn(request, context, context.getAuthParameters().getCredential());
        }
        String path = pathOf(request);
        var signedIn = SignedIn.of(request);
        var tooMany = limited(path, signedIn.isPresent(), request);
        if (tooMany.isPresent()) {
            TooMany.answer(request, response, tooMany.get());
            return AuthenticationStatus.SEND_FAILURE;
        }
        Entrance entrance = entrance();
        var answered = entrance.at(path, request, response);
        if (answered.isPresent()) {
            return answered.get();
        }
        if (OpenPaths.isResource(path)) {
            return context.doNothing();
        }
        var live = sessions.live(request);
        if (live.isPresent()) {
            return goOn(live.get(), path, request, response, context);
        }
        if (OpenPaths.contains(path)) {
            return context.doNothing();
        }
        var over = Sessions.over(request);
        if (over.isPresent()) {
            Wanted.keep(request);
            return Lead.over(request, response, over.get());
        }
        return entrance.closed(request, response);
    }

    private static AuthenticationStatus goOn(
            SignedIn signedIn,
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (!signedIn.acknowledged() && !path.equals(OpenPaths.NOTICE) && !OpenPaths.contains(path)) {
            Wanted.keep(request);
            return Lead.to(request, response, request.getContextPath() + OpenPaths.NOTICE);
        }
        return context.notifyContainerAboutLogin(new CallerPrincipal(signedIn.serialNo()), NO_GROUPS);
    }

    /** Setting out for the portal, coming back from it, and whatever leads there or claims a name without a session. */
    private Optional<Refusal> limited(String path, boolean signedIn, HttpServletRequest request) {
        boolean attempt = path.equals(Portal.CALLBACK)
                || path.equals(OpenPaths.START)
                || !signedIn
                        && !OpenPaths.contains(path)
                        && (settings.mode() == SignInMode.OIDC || settings.mode() == SignInMode.HEADER);
        return attempt ? limits.ask(Work.SIGN_IN, "", request) : Optional.empty();
    }

    private Entrance entrance() {
        return switch (settings.mode()) {
            case BUILT_IN, LDAP -> form;
            case OIDC -> portal;
            case HEADER -> proxy;
        };
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        CredentialValidationResult proof =
                credential == null ? CredentialValidationResult.INVALID_RESULT : stores.validate(credential);
        if (proof.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        sessions.begin(request, proof.getCallerPrincipal().getName(), settings.mode());
        return context.notifyContainerAboutLogin(proof.getCallerPrincipal(), NO_GROUPS);
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
