package org.kcpd.division.web.access;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.kcpd.division.access.SessionEnd;

/** Leads a browser elsewhere instead of serving what it asked for; an ajax request is told to go there. */
final class Lead {
    private Lead() {}

    static AuthenticationStatus to(HttpServletRequest request, HttpServletResponse response, String address) {
        try {
            if (ajax(request)) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + address.replace("&", "&amp;") + "\"/></partial-response>");
            } else {
                response.sendRedirect(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** To the sign-in page, which says what this code means. @param incident empty when there is none to tell */
    static AuthenticationStatus refused(
            HttpServletRequest request, HttpServletResponse response, String code, String incident) {
        String page = request.getContextPath() + OpenPaths.SIGN_IN + "?refused=" + code;
        return to(request, response, incident.isEmpty() ? page : page + "&incident=" + incident);
    }

    /** To the sign-in page, which says why the session is over. */
    static AuthenticationStatus over(HttpServletRequest request, HttpServletResponse response, SessionEnd how) {
        return to(request, response, request.getContextPath() + OpenPaths.SIGN_IN + "?ended=" + how);
    }

    static boolean ajax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
