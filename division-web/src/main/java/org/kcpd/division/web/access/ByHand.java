package org.kcpd.division.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

/**
 * Whether a member did something, or a page by itself: a poll, a question of how long the session lasts, a picture. Only
 * what a member does keeps a session alive.
 */
final class ByHand {
    /** With this header the page says that the member has moved; a page of another origin cannot send it. */
    static final String HEADER = "Division-Session";

    static final String USED = "used";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SOURCE = "jakarta.faces.source";

    /** What the id of every {@code p:poll} begins with; a test of the pages sees to it. */
    private static final String POLL = "poll";

    private ByHand() {}

    static boolean is(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.equals(OpenPaths.SESSION)) {
            return "POST".equals(request.getMethod()) && USED.equals(request.getHeader(HEADER));
        }
        return !OpenPaths.isResource(path) && !poll(request);
    }

    private static boolean poll(HttpServletRequest request) {
        String type = request.getContentType();
        if (!Lead.ajax(request) || type == null || !type.startsWith(FORM)) {
            return false;
        }
        if (request.getCharacterEncoding() == null) {
            readAsUtf8(request);
        }
        String source = request.getParameter(SOURCE);
        return source != null && source.substring(source.lastIndexOf(':') + 1).startsWith(POLL);
    }

    /** Reading one field reads the whole form, before Faces has said how it is written. */
    private static void readAsUtf8(HttpServletRequest request) {
        try {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }
}
