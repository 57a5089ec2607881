package org.kcpd.division.web.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * The protective headers of every response: pages, resources, redirects and errors alike.
 *
 * <p>A page brings its own Content-Security-Policy with a nonce (PrimeFaces adds it while it renders); two policies
 * would both be enforced, so the page's one takes the place of the general one.
 */
public class SecurityHeaders implements Filter {

    private static final String POLICY = "Content-Security-Policy";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Map<String, String> ALWAYS = Map.of(
            POLICY,
            "default-src 'none'; base-uri 'none'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                    + "img-src 'self' data:; style-src 'self'; script-src 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        protect(asked, answer);
        if (asked.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new OnlyAsking(asked), new OnePolicy(answer));
        } else if (METHODS.contains(asked.getMethod())) {
            chain.doFilter(request, new OnePolicy(answer));
        } else {
            answer.setHeader("Allow", String.join(", ", METHODS));
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Sets the headers; also for what answers before any filter is reached, as the sign-in mechanism does. */
    public static void protect(HttpServletRequest asked, HttpServletResponse answer) {
        ALWAYS.forEach(answer::setHeader);
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!asked.getServletPath().startsWith(RESOURCES)) {
            answer.setHeader("Cache-Control", "no-store");
        }
    }

    /** An error page is shown, whatever was posted: with the fields of a refused form it would be taken for that form. */
    private static final class OnlyAsking extends HttpServletRequestWrapper {

        OnlyAsking(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** Lets the page's policy replace the general one instead of standing beside it. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
