package org.kcpd.division.access.boundary;

import java.util.Optional;

/**
 * Where sign-ins are proven. Built in: serial number and password of our own accounts. The intranet portal's identity
 * provider is another implementation of the same port: it proves a subject, and the account says which member that is.
 */
public interface IdentityPort {

    /**
     * Proves a password. One answer for unknown, wrong, locked and separated, after the same work, so that nothing can be
     * learnt from it; the audit knows which.
     */
    Optional<Identity> verify(String serialNo, String password);
}
