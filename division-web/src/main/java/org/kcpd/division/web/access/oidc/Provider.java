package org.kcpd.division.web.access.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.kcpd.division.access.boundary.OidcSettings;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.web.access.NotAccepted;

/**
 * What the provider says about itself, believed only as far as the settings allow: its name has to be the one we know,
 * and every endpoint has to be its own.
 *
 * <p>It is asked again every few seconds of use, so that a provider that is down is noticed before a member is sent there;
 * and not more often nor by two at once, so that a provider that does not answer holds up one request and not all of them.
 */
@ApplicationScoped
public class Provider {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Inject
    private SignInSettings settings;

    private final ProviderCalls calls = new ProviderCalls();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Heard heard;

    protected Provider() {}

    Provider(SignInSettings settings) {
        this.settings = settings;
    }

    /** Where everything is; {@code keys} are the provider's signing keys, read again when it signs with a new one. */
    record Description(
            URI authorization,
            URI token,
            URI jwks,
            Optional<URI> userinfo,
            Optional<URI> endSession,
            JWKSource<SecurityContext> keys) {}

    ProviderCalls calls() {
        return calls;
    }

    /** What was heard last: a description, or that nothing was. */
    private record Heard(Description said, IOException silence, long at) {
        Description answer() throws IOException {
            if (silence != null) {
                throw new IOException(silence);
            }
            return said;
        }
    }

    /** @throws IOException the provider does not answer; @throws NotAccepted it is not the one we know */
    Description description() throws IOException, NotAccepted {
        Heard last = heard;
        if (last != null && System.nanoTime() - last.at() < FRESH_NANOS) {
            return last.answer();
        }
        if (last == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return last.answer();
        }
        try {
            if (heard == last) {
                heard = ask(last);
            }
            return heard.answer();
        } finally {
            asking.unlock();
        }
    }

    private Heard ask(Heard last) throws NotAccepted {
        Description known = last == null ? null : last.said();
        try {
            return new Heard(read(known), null, System.nanoTime());
        } catch (IOException silence) {
            return new Heard(known, silence, System.nanoTime());
        }
    }

    private Description read(Description known) throws IOException, NotAccepted {
        OidcSettings oidc = settings.oidc();
        String base = oidc.issuer().endsWith("/")
                ? oidc.issuer().substring(0, oidc.issuer().length() - 1)
                : oidc.issuer();
        Map<String, Object> said =
                ProviderCalls.object(calls.text(URI.create(base + "/.well-known/openid-configuration")));
        if (!oidc.issuer().equals(said.get("issuer"))) {
            throw new NotAccepted("DISCOVERY_ISSUER");
        }
        URI jwks = need(oidc, said, "jwks_uri");
        return new Description(
                need(oidc, said, "authorization_endpoint"),
                need(oidc, said, "token_endpoint"),
                jwks,
                endpoint(oidc, said, "userinfo_endpoint"),
                endpoint(oidc, said, "end_session_endpoint"),
                known != null && known.jwks().equals(jwks) ? known.keys() : keys(jwks));
    }

    private JWKSource<SecurityContext> keys(URI jwks) throws IOException {
        // no refresh ahead of time: it would need a thread that outlives the application
        return JWKSourceBuilder.create(jwks.toURL(), url -> new Resource(keysAt(jwks), "application/json"))
                .refreshAheadCache(false)
                .build();
    }

    private String keysAt(URI jwks) throws IOException {
        try {
            return calls.text(jwks);
        } catch (NotAccepted e) {
            throw new IOException(e);
        }
    }

    private static URI need(OidcSettings oidc, Map<String, Object> said, String name) throws NotAccepted {
        return endpoint(oidc, said, name).orElseThrow(() -> new NotAccepted("DISCOVERY_WITHOUT " + name));
    }

    private static Optional<URI> endpoint(OidcSettings oidc, Map<String, Object> said, String name) throws NotAccepted {
        if (!(said.get(name) instanceof String text)) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(text);
            if (oidc.owns(address)) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new NotAccepted("DISCOVERY_ENDPOINT " + name, notAnAddress);
        }
        throw new NotAccepted("DISCOVERY_ENDPOINT " + name);
    }
}
