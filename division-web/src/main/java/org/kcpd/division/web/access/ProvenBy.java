package org.kcpd.division.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What the session keeps of the portal beside who is signed in.
 *
 * @param subject whom the portal named; a proxy has to go on naming them
 * @param idToken what signs out at the identity provider, empty when there is none
 */
record ProvenBy(String subject, String idToken) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = ProvenBy.class.getName();

    @Override
    public String toString() {
        return "ProvenBy[" + subject + "]";
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    static Optional<ProvenBy> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof ProvenBy kept
                ? Optional.of(kept)
                : Optional.empty();
    }
}
