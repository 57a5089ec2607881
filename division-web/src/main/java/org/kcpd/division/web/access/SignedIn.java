package org.kcpd.division.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.access.boundary.AccessJournal.End;

/**
 * The one thing the session keeps about who is signed in. Small and serializable, so that it survives the death of a node.
 * It holds no right: those are read at every request.
 *
 * @param since when the session was last used before the sign-in (milliseconds): the absolute limit counts from there
 */
record SignedIn(String serialNo, long since) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SignedIn.class.getName();
    private static final String WANTED = ATTRIBUTE + ".wanted";
    private static final String ENDED = ATTRIBUTE + ".ended";
    private static final int IDLE_SECONDS = (int) Duration.ofMinutes(15).toSeconds();
    private static final long ABSOLUTE_MILLIS = Duration.ofHours(10).toMillis();

    /** Who is signed in; a session older than ten hours is ended here, whoever uses it. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        if (session.getLastAccessedTime() - signedIn.since > ABSOLUTE_MILLIS) {
            session.setAttribute(ENDED, End.TOO_OLD);
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(signedIn);
    }

    /** Begins the signed-in part of the session, under a new session id. */
    static void begin(HttpServletRequest request, String serialNo) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setMaxInactiveInterval(IDLE_SECONDS);
        session.setAttribute(ATTRIBUTE, new SignedIn(serialNo, session.getLastAccessedTime()));
    }

    /** Says why the session is about to end; otherwise it was left alone for too long. */
    static void endsBy(HttpServletRequest request, End how) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ENDED, how);
        }
    }

    /** Writes down that a signed-in session is over. */
    static void ended(HttpSession session, AccessJournal journal) {
        if (session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn) {
            End how = session.getAttribute(ENDED) instanceof End known ? known : End.IDLE;
            journal.ended(signedIn.serialNo, how);
        }
    }

    /** Whether what was asked for can be asked for again after the sign-in. */
    static boolean repeatable(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !Lead.ajax(request);
    }

    /** What was asked for, as the browser wrote it. */
    static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Keeps the page that was wanted, to go there after the sign-in. */
    static void want(HttpServletRequest request, String path) {
        request.getSession(true).setAttribute(WANTED, path);
    }

    /** The page that was wanted, once. */
    static Optional<String> takeWanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WANTED) instanceof String path)) {
            return Optional.empty();
        }
        session.removeAttribute(WANTED);
        return Optional.of(ReturnAddress.of(request.getContextPath(), path));
    }
}
