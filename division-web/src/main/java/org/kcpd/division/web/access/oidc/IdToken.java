package org.kcpd.division.web.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.kcpd.division.access.boundary.OidcSettings;
import org.kcpd.division.web.access.NotAccepted;

/**
 * Whether a token proves what it says: the rules of OpenID Connect Core 3.1.3.7, each of them, and our own on how and when
 * the member signed in. Signatures by shared secret are never accepted, nor is the token's own word on its algorithm.
 */
final class IdToken {
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings oidc;
    private final JWTClaimsSet claims;
    private final Instant now;

    private IdToken(OidcSettings oidc, JWTClaimsSet claims, Instant now) {
        this.oidc = oidc;
        this.claims = claims;
        this.now = now;
    }

    /**
     * The claims of a token that is signed by the provider, made for us, for this attempt, now.
     *
     * @throws NotAccepted saying which rule it breaks
     * @throws IOException the provider's keys cannot be read
     */
    static JWTClaimsSet verified(
            String token, OidcSettings oidc, JWKSource<SecurityContext> keys, String nonce, Instant now)
            throws NotAccepted, IOException {
        try {
            var accepted = new IdToken(oidc, signedBy(keys, token), now);
            accepted.checkMaking();
            accepted.checkNonce(nonce);
            accepted.checkTimes();
            accepted.checkSignIn();
            return accepted.claims;
        } catch (ParseException e) {
            throw new NotAccepted("MALFORMED", e);
        }
    }

    private static JWTClaimsSet signedBy(JWKSource<SecurityContext> keys, String token)
            throws NotAccepted, IOException, ParseException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // below, with a reason for each
        });
        try {
            return processor.process(SignedJWT.parse(token), null);
        } catch (RateLimitReachedException e) {
            // signed with a key that was not there a moment ago either
            throw new NotAccepted("SIGNATURE", e);
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (BadJOSEException | JOSEException e) {
            throw new NotAccepted("SIGNATURE", e);
        }
    }

    private void checkMaking() throws NotAccepted, ParseException {
        refuseUnless(oidc.issuer().equals(claims.getIssuer()), "ISSUER");
        List<String> audience = claims.getAudience();
        String party = claims.getStringClaim("azp");
        refuseUnless(audience.contains(oidc.client()), "AUDIENCE");
        refuseUnless(audience.size() == 1 || party != null, "AUDIENCES_WITHOUT_AZP");
        refuseUnless(party == null || party.equals(oidc.client()), "AZP");
    }

    private void checkNonce(String nonce) throws NotAccepted, ParseException {
        String said = claims.getStringClaim("nonce");
        refuseUnless(
                said != null
                        && MessageDigest.isEqual(
                                said.getBytes(StandardCharsets.UTF_8), nonce.getBytes(StandardCharsets.UTF_8)),
                "NONCE");
    }

    private void checkTimes() throws NotAccepted {
        Instant soon = now.plus(oidc.skew());
        Instant justNow = now.minus(oidc.skew());
        Date expires = claims.getExpirationTime();
        Date begins = claims.getNotBeforeTime();
        Date issued = claims.getIssueTime();
        refuseUnless(expires != null && expires.toInstant().isAfter(justNow), "EXPIRED");
        refuseUnless(begins == null || !begins.toInstant().isAfter(soon), "NOT_YET_VALID");
        refuseUnless(issued != null && !issued.toInstant().isAfter(soon), "ISSUED_IN_THE_FUTURE");
    }

    private void checkSignIn() throws NotAccepted, ParseException {
        String level = claims.getStringClaim("acr");
        refuseUnless(oidc.acr().isEmpty() || level != null && oidc.acr().contains(level), "ACR");
        List<String> methods = claims.getStringListClaim("amr");
        refuseUnless(oidc.amr().isEmpty() || methods != null && methods.stream().anyMatch(oidc.amr()::contains), "AMR");
        if (oidc.maxAge().isPresent()) {
            Date signedIn = claims.getDateClaim("auth_time");
            Instant oldest = now.minus(oidc.maxAge().get()).minus(oidc.skew());
            refuseUnless(signedIn != null && !signedIn.toInstant().isBefore(oldest), "AUTH_TIME");
            refuseUnless(!signedIn.toInstant().isAfter(now.plus(oidc.skew())), "AUTH_TIME");
        }
    }

    private static void refuseUnless(boolean fine, String reason) throws NotAccepted {
        if (!fine) {
            throw new NotAccepted(reason);
        }
    }
}
