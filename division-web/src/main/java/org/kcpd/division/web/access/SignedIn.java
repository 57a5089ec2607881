package org.kcpd.division.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What the session keeps about who is signed in. Small and serializable, so that it survives the death of a node. It holds
 * no right: those are read at every request.
 *
 * @param session its number in the register of sessions
 * @param began the absolute limit counts from there
 * @param acknowledged whether the member has acknowledged the system-use notice; no page is shown before
 */
record SignedIn(String serialNo, long session, Instant began, boolean acknowledged) implements Serializable {
    private static final long serialVersionUID = 2L;
    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Who this session belongs to, whether or not it is over by now. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(SignedIn::of);
    }

    static Optional<SignedIn> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    SignedIn andAcknowledged() {
        return new SignedIn(serialNo, session, began, true);
    }
}
