package org.kcpd.division.access.boundary;

import java.util.Optional;

/**
 * Where sign-ins are proven, in the one way this installation is set to ({@link SignInMode}). A password is proven here;
 * what the portal has proven is handed in, and the account says which member that is.
 */
public interface IdentityPort {

    /**
     * Proves a password of the built-in store or of the directory. One answer for unknown, wrong, locked and separated,
     * after the same work, so that nothing can be learnt from it; the audit knows which.
     *
     * @throws org.kcpd.division.platform.Refused E-NO-MEMBER: the directory knows the person, the roster does not
     * @throws org.kcpd.division.platform.Unavailable E-DIRECTORY-DOWN
     */
    Optional<Identity> verify(String name, String password);

    /**
     * The member whom the provider has proven: the one linked before or, the first time, the one active member who
     * matches.
     *
     * @throws org.kcpd.division.platform.Refused E-NO-MEMBER: no such member, several, separated, or linked to another
     *     subject; the audit knows which
     */
    Identity accept(Proof proof);

    /**
     * Records that something which claimed to prove a member was not accepted.
     *
     * @param claimed whom it spoke of, as far as that can be read
     * @param why for the reader of the audit
     */
    void refuse(String claimed, String why, String incident);
}
