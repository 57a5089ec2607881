package org.kcpd.division.access.boundary;

import java.util.Optional;
import java.util.Set;

/**
 * The portal's reverse proxy: how it says who has signed in there, and how it proves that it is the proxy.
 *
 * @param name the header with the subject
 * @param match the header with what is looked for in the roster at the first sign-in; empty when the subject itself is
 * @param secretHeader the header with the shared secret
 * @param from the proxy's addresses, as the connection shows them
 * @param issuer the portal's name in our accounts
 * @param logout where the portal's own session ends
 */
public record HeaderSettings(
        String name,
        Optional<String> match,
        String secretHeader,
        String secret,
        Set<String> from,
        String issuer,
        Optional<String> logout) {
    private static final int SHORTEST_SECRET = 32;

    public HeaderSettings {
        from = Set.copyOf(from);
        if (from.isEmpty()) {
            throw new IllegalArgumentException("division.signin.header.from names no address");
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "division.signin.header.secret has fewer than " + SHORTEST_SECRET + " characters");
        }
    }

    @Override
    public String toString() {
        return "HeaderSettings[" + name + " from " + from + "]";
    }
}
