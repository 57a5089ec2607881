package org.kcpd.division.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * An identity provider that tells the truth until it is told to lie. Each lie changes one thing of one answer, so that what
 * is refused is refused because of it.
 */
final class HostileProvider implements AutoCloseable {
    static final String CLIENT = "division";
    static final String SECRET = "secret-of-the-client-division-01";
    static final String SUBJECT = "3f1c2d9e-lopez";
    static final String SERIAL = "02500";

    /** Changes the claims of the ID token. */
    @FunctionalInterface
    interface Claims {
        void change(JWTClaimsSet.Builder claims);
    }

    /** Makes the token of the claims. */
    @FunctionalInterface
    interface Signing {
        String sign(JWTClaimsSet claims) throws JOSEException;
    }

    /** Changes the JSON of an answer. */
    @FunctionalInterface
    interface Answer {
        void change(Map<String, Object> answer);
    }

    /** Answers in its own way. */
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    final RSAKey key = newKey("provider-key");
    private final HttpServer server;
    private volatile Map<String, String> asked = Map.of();
    private volatile Claims claims;
    private volatile Signing signing;
    private volatile Answer token;
    private volatile Answer userinfo;
    private volatile Answer discovery;
    private volatile Map<String, Reply> replies;
    private volatile String lastToken;
    private volatile CountDownLatch silence = new CountDownLatch(0);

    HostileProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "hostile-provider");
            thread.setDaemon(true);
            return thread;
        }));
        honest();
        on("/.well-known/openid-configuration", () -> changed(discovery, description()));
        on("/jwks", () -> new JWKSet(key.toPublicJWK()).toString());
        on("/token", () -> changed(token, tokens()));
        on("/userinfo", () -> changed(userinfo, new LinkedHashMap<>(Map.of("sub", SUBJECT))));
        server.start();
    }

    /** Tells the truth again. */
    void honest() {
        claims = unchanged -> {};
        signing = made -> signed(made, key, JWSAlgorithm.RS256);
        token = unchanged -> {};
        userinfo = unchanged -> {};
        discovery = unchanged -> {};
        replies = Map.of();
        silence.countDown();
    }

    void claims(Claims lie) {
        claims = lie;
    }

    void signing(Signing lie) {
        signing = lie;
    }

    void token(Answer lie) {
        token = lie;
    }

    void userinfo(Answer lie) {
        userinfo = lie;
    }

    void discovery(Answer lie) {
        discovery = lie;
    }

    void reply(String path, Reply lie) {
        replies = Map.of(path, lie);
    }

    /** Answers nothing at all until it is honest again. */
    void silent() {
        silence = new CountDownLatch(1);
    }

    /** What the product sent along with the member: the next token is made for it. */
    void asked(Map<String, String> parameters) {
        asked = parameters;
    }

    /** The last token that was given out. */
    String lastToken() {
        return lastToken;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm) throws JOSEException {
        return signed(claims, key, new JWSHeader.Builder(algorithm).keyID(key.getKeyID()));
    }

    static String signed(JWTClaimsSet claims, RSAKey key, JWSHeader.Builder header) throws JOSEException {
        var jwt = new SignedJWT(header.build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }

    private Map<String, Object> description() {
        return new LinkedHashMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "end_session_endpoint", issuer() + "/logout",
                "jwks_uri", issuer() + "/jwks"));
    }

    private Map<String, Object> tokens() throws JOSEException {
        Instant now = Instant.now();
        var made = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(SUBJECT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .claim("acr", "2")
                .claim("amr", List.of("pwd", "otp"))
                .claim("auth_time", now.getEpochSecond() - 60)
                .claim("employee_number", SERIAL);
        claims.change(made);
        lastToken = signing.sign(made.build());
        return new LinkedHashMap<>(
                Map.of("token_type", "Bearer", "access_token", "access", "expires_in", 300, "id_token", lastToken));
    }

    private static String changed(Answer lie, Map<String, Object> answer) {
        lie.change(answer);
        return JSONObjectUtils.toJSONString(answer);
    }

    @FunctionalInterface
    private interface Making {
        String make() throws JOSEException;
    }

    private void on(String path, Making making) {
        server.createContext(path, exchange -> {
            try {
                silence.await();
                exchange.getRequestBody().readAllBytes();
                if (replies.containsKey(path)) {
                    replies.get(path).to(exchange);
                } else {
                    answer(exchange, 200, making.make());
                }
            } catch (JOSEException e) {
                throw new IOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
