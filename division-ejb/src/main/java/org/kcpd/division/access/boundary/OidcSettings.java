package org.kcpd.division.access.boundary;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The portal's identity provider, and what a sign-in there has to prove.
 *
 * @param issuer its name, exactly as it stands in its tokens
 * @param scope what is asked for
 * @param claim the claim that is looked for in the roster at the first sign-in
 * @param acr accepted authentication classes; empty when any is good
 * @param amr methods of which one must have been used (the second factor); empty when any is good
 * @param maxAge how long ago the member may have signed in there; empty when it does not matter
 * @param skew how far its clock may be off
 * @param hosts where else than at the issuer's own host and port its endpoints may be
 */
public record OidcSettings(
        String issuer,
        String client,
        String secret,
        String scope,
        String claim,
        Set<String> acr,
        Set<String> amr,
        Optional<Duration> maxAge,
        Duration skew,
        Set<String> hosts) {

    public OidcSettings {
        acr = Set.copyOf(acr);
        amr = Set.copyOf(amr);
        hosts = Set.copyOf(hosts);
        if (!trustworthy(URI.create(issuer))) {
            throw new IllegalArgumentException("division.signin.oidc.issuer is not an https address: " + issuer);
        }
    }

    /** Encrypted, or on this machine. */
    static boolean trustworthy(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
    }

    /** Whether an endpoint its own description names is one of this provider's. */
    public boolean owns(URI endpoint) {
        URI own = URI.create(issuer);
        return endpoint.getHost() != null
                && endpoint.getUserInfo() == null
                && trustworthy(endpoint)
                && (endpoint.getAuthority().equals(own.getAuthority())
                                && endpoint.getScheme().equals(own.getScheme())
                        || hosts.contains(endpoint.getAuthority()));
    }

    @Override
    public String toString() {
        return "OidcSettings[" + client + " at " + issuer + "]";
    }
}
