package org.kcpd.division.signin;

import static org.kcpd.division.signin.HostileProvider.CLIENT;
import static org.kcpd.division.signin.HostileProvider.SECRET;
import static org.kcpd.division.signin.HostileProvider.SUBJECT;
import static org.kcpd.division.signin.HostileProvider.newKey;
import static org.kcpd.division.signin.HostileProvider.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One thing that is wrong with the provider's answers, told to the provider.
 *
 * @param why what the audit says of it, its beginning
 */
record Lie(String name, String why, Consumer<HostileProvider> telling) {

    static Stream<Lie> all() {
        return Stream.of(making(), signatures(), times(), subjects(), signIns(), answers())
                .flatMap(each -> each);
    }

    private static Stream<Lie> making() {
        return Stream.of(
                claims("wrong issuer", "ISSUER", claims -> claims.issuer("https://portal.evil.example")),
                claims("no issuer", "ISSUER", claims -> claims.issuer(null)),
                claims("wrong audience", "AUDIENCE", claims -> claims.audience("another-client")),
                claims("no audience", "AUDIENCE", claims -> claims.audience(List.of())),
                claims(
                        "several audiences without azp",
                        "AUDIENCES_WITHOUT_AZP",
                        claims -> claims.audience(List.of(CLIENT, "another-client"))),
                claims("wrong azp", "AZP", claims -> claims.claim("azp", "another-client")),
                claims("azp that is no text", "MALFORMED", claims -> claims.claim("azp", List.of(CLIENT))),
                claims("missing nonce", "NONCE", claims -> claims.claim("nonce", null)),
                claims("nonce of somebody else", "NONCE", claims -> claims.claim("nonce", "another")));
    }

    private static Stream<Lie> signatures() {
        return Stream.of(
                signing("alg=none", "MALFORMED", provider -> claims -> new PlainJWT(claims).serialize()),
                signing(
                        "HS256 with the public key",
                        "SIGNATURE",
                        provider -> claims -> mac(
                                claims,
                                provider.key.getKeyID(),
                                provider.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))),
                signing(
                        "HS256 with the client's secret",
                        "SIGNATURE",
                        provider -> claims -> mac(claims, null, SECRET.getBytes(StandardCharsets.UTF_8))),
                signing(
                        "unknown kid",
                        "SIGNATURE",
                        provider -> claims -> signed(claims, newKey("nobody-s-key"), JWSAlgorithm.RS256)),
                signing(
                        "signature of another key under our kid",
                        "SIGNATURE",
                        provider -> claims -> signed(claims, newKey(provider.key.getKeyID()), JWSAlgorithm.RS256)),
                signing("another key, in the token's own header", "SIGNATURE", provider -> claims -> {
                    var stranger = newKey("stranger");
                    return signed(
                            claims, stranger, new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(stranger.toPublicJWK()));
                }),
                signing("signature cut off", "MALFORMED", provider -> claims -> {
                    String token = signed(claims, provider.key, JWSAlgorithm.RS256);
                    return token.substring(0, token.lastIndexOf('.') + 1);
                }),
                signing("claims changed after signing", "SIGNATURE", provider -> claims -> {
                    String[] honest =
                            signed(claims, provider.key, JWSAlgorithm.RS256).split("\\.");
                    var changed = new JWTClaimsSet.Builder(claims)
                            .subject("somebody-else")
                            .build();
                    return honest[0] + "." + changed.toPayload().toBase64URL() + "." + honest[2];
                }),
                signing(
                        "a logout token",
                        "SIGNATURE",
                        provider -> claims -> signed(
                                claims,
                                provider.key,
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(provider.key.getKeyID())
                                        .type(new JOSEObjectType("logout+jwt")))),
                signing(
                        "a critical header nobody knows",
                        "SIGNATURE",
                        provider -> claims -> signed(
                                claims,
                                provider.key,
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(provider.key.getKeyID())
                                        .criticalParams(Set.of("must"))
                                        .customParam("must", "understand"))));
    }

    private static Stream<Lie> times() {
        return Stream.of(
                claims("expired", "EXPIRED", claims -> claims.expirationTime(at(-31))),
                claims("never expires", "EXPIRED", claims -> claims.expirationTime(null)),
                claims("not yet valid", "NOT_YET_VALID", claims -> claims.notBeforeTime(at(60))),
                claims("issued far in the future", "ISSUED_IN_THE_FUTURE", claims -> claims.issueTime(at(3600))),
                claims("issued nobody knows when", "ISSUED_IN_THE_FUTURE", claims -> claims.issueTime(null)));
    }

    private static Stream<Lie> subjects() {
        return Stream.of(
                subject("missing subject", "USERINFO_SUBJECT", null),
                subject("empty subject", "SUBJECT", ""),
                subject("very long subject", "SUBJECT", "x".repeat(256)),
                subject("subject with control characters", "SUBJECT", "lopez\r\nchief"),
                userinfo("subject swapped in userinfo", "USERINFO_SUBJECT", "somebody-else"),
                userinfo("subject of another case in userinfo", "USERINFO_SUBJECT", SUBJECT.toUpperCase()),
                userinfo("userinfo without a subject", "USERINFO_SUBJECT", null));
    }

    private static Stream<Lie> signIns() {
        return Stream.of(
                claims("acr missing", "ACR", claims -> claims.claim("acr", null)),
                claims("acr too low", "ACR", claims -> claims.claim("acr", "1")),
                claims("amr missing", "AMR", claims -> claims.claim("amr", null)),
                claims("amr without the second factor", "AMR", claims -> claims.claim("amr", List.of("pwd"))),
                claims("auth_time missing", "AUTH_TIME", claims -> claims.claim("auth_time", null)),
                claims("auth_time too old", "AUTH_TIME", claims -> claims.claim("auth_time", seconds(-3600 - 40))),
                claims("auth_time in the future", "AUTH_TIME", claims -> claims.claim("auth_time", seconds(120))));
    }

    private static Stream<Lie> answers() {
        return Stream.of(
                token("token_type wrong", "TOKEN_TYPE", "token_type", "mac"),
                token("token_type missing", "TOKEN_TYPE", "token_type", null),
                token("no id_token", "WITHOUT id_token", "id_token", null),
                token("id_token that is no token", "MALFORMED", "id_token", "..."),
                token("no access token", "WITHOUT access_token", "access_token", null),
                reply("error answer of the token endpoint", "HTTP_400", "/token", 400, "{\"error\":\"invalid_grant\"}"),
                reply("an answer that is not JSON", "NOT_JSON", "/token", 200, "<html>"),
                reply("userinfo refused", "HTTP_401", "/userinfo", 401, "{}"),
                new Lie(
                        "redirect to a foreign host",
                        "HTTP_302",
                        provider -> provider.reply("/token", exchange -> {
                            exchange.getResponseHeaders().set("Location", "https://portal.evil.example/token");
                            HostileProvider.answer(exchange, 302, "");
                        })));
    }

    private static Lie claims(String name, String why, HostileProvider.Claims lie) {
        return new Lie(name, why, provider -> provider.claims(lie));
    }

    private static Lie signing(
            String name, String why, java.util.function.Function<HostileProvider, HostileProvider.Signing> lie) {
        return new Lie(name, why, provider -> provider.signing(lie.apply(provider)));
    }

    /** In both answers, so that they agree. */
    private static Lie subject(String name, String why, String subject) {
        return new Lie(name, why, provider -> {
            provider.claims(claims -> claims.subject(subject));
            provider.userinfo(answer -> answer.put("sub", subject));
        });
    }

    private static Lie userinfo(String name, String why, String subject) {
        return new Lie(name, why, provider -> provider.userinfo(answer -> answer.put("sub", subject)));
    }

    private static Lie token(String name, String why, String member, Object value) {
        return new Lie(name, why, provider -> provider.token(answer -> answer.put(member, value)));
    }

    private static Lie reply(String name, String why, String path, int status, String body) {
        return new Lie(
                name,
                why,
                provider -> provider.reply(path, exchange -> HostileProvider.answer(exchange, status, body)));
    }

    private static String mac(JWTClaimsSet claims, String kid, byte[] secret) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    private static Date at(long secondsFromNow) {
        return Date.from(Instant.now().plusSeconds(secondsFromNow));
    }

    private static long seconds(long fromNow) {
        return Instant.now().getEpochSecond() + fromNow;
    }

    @Override
    public String toString() {
        return name;
    }
}
