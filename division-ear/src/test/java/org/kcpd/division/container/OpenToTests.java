package org.kcpd.division.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets Arquillian's servlet be reached, which the product's own mechanism would send to the sign-in page. Signs nobody in. */
@ApplicationScoped
@Alternative
@Priority(OpenToTests.ABOVE_THE_PRODUCT)
public class OpenToTests implements HttpAuthenticationMechanism {

    static final int ABOVE_THE_PRODUCT = 100_000;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return context.doNothing();
    }
}
