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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.kcpd.division.web.platform.SecurityHeaders;

/**
 * The one way into the product.
 *
 * <p>Who is signed in is kept as a small attribute of the session and told to the container at every request (the stock
 * mechanisms lose the roles on the first request after sign-in and at fail-over). Nothing but {@link OpenPaths} is served
 * to anybody else: they are led to the sign-in page and afterwards to where they wanted to go. The proof itself comes from
 * an identity store; the portal's identity provider will be a second source of it here.
 */
@ApplicationScoped
public class DivisionMechanism implements HttpAuthenticationMechanism {
    private static final Set<String> NO_GROUPS = Set.of();

    @Inject
    private IdentityStoreHandler stores;

    protected DivisionMechanism() {}

    DivisionMechanism(IdentityStoreHandler stores) {
        this.stores = stores;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.protect(request, response);
        if (context.isAuthenticationRequest()) {
            return signIn(request, context, context.getAuthParameters().getCredential());
        }
        var signedIn = SignedIn.of(request);
        if (signedIn.isPresent()) {
            return context.notifyContainerAboutLogin(
                    new CallerPrincipal(signedIn.get().serialNo()), NO_GROUPS);
        }
        if (OpenPaths.contains(pathOf(request))) {
            return context.doNothing();
        }
        return toSignIn(request, response);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        CredentialValidationResult proof =
                credential == null ? CredentialValidationResult.INVALID_RESULT : stores.validate(credential);
        if (proof.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        SignedIn.begin(request, proof.getCallerPrincipal().getName());
        return context.notifyContainerAboutLogin(proof.getCallerPrincipal(), NO_GROUPS);
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String signIn = request.getContextPath() + OpenPaths.SIGN_IN;
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + signIn
                                + "\"/></partial-response>");
            } else {
                if ("GET".equals(request.getMethod())) {
                    SignedIn.want(request, wanted(request));
                }
                response.sendRedirect(signIn);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
