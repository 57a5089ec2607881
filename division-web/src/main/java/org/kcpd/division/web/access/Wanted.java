package org.kcpd.division.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The page a member wanted before they had to sign in, or to acknowledge the notice. */
final class Wanted {
    private static final String ATTRIBUTE = Wanted.class.getName();

    private Wanted() {}

    /** Keeps a page, to go there afterwards. */
    static void keep(HttpServletRequest request, String address) {
        request.getSession(true).setAttribute(ATTRIBUTE, address);
    }

    /** Keeps what was asked for, or the page whose form was sent: its text is a draft, and is offered there again. */
    static void keep(HttpServletRequest request) {
        if (repeatable(request)) {
            keep(request, addressOf(request));
        } else {
            formOf(request).ifPresent(page -> keep(request, page));
        }
    }

    /** The page that was wanted, once. */
    static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String address)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(ReturnAddress.of(request.getContextPath(), address));
    }

    /** Whether what was asked for can be asked for again. */
    static boolean repeatable(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !Lead.ajax(request);
    }

    /** What was asked for, as the browser wrote it. */
    static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Optional<String> formOf(HttpServletRequest request) {
        try {
            String from = request.getHeader("Referer");
            if (from == null) {
                return Optional.empty();
            }
            var page = new URI(from);
            String path = String.valueOf(page.getRawPath());
            String address = page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
            return path.endsWith(OpenPaths.SIGN_IN) || path.endsWith(OpenPaths.NOTICE)
                    ? Optional.empty()
                    : Optional.of(address);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
