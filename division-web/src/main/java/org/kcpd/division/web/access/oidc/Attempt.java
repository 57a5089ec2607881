package org.kcpd.division.web.access.oidc;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One walk to the provider and back, kept in the session the browser had before: the answer has to come to the same
 * browser, once, soon. Several tabs may be on their way at once.
 *
 * @param state tells the answer apart, and that the browser asked
 * @param nonce ties the token to this attempt
 * @param verifier ties the code to this server (PKCE)
 * @param wanted where the member wanted to go
 */
record Attempt(String state, String nonce, String verifier, String wanted, Instant begun) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Attempt.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 5;
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static Attempt begin(HttpSession session, String wanted, Instant now) {
        var attempt = new Attempt(random(), random(), random(), wanted, now);
        synchronized (Attempt.class) {
            List<Attempt> open = open(session);
            open.add(attempt);
            // a new list each time: a replicated session notices only what is set
            session.setAttribute(
                    ATTRIBUTE, new ArrayList<>(open.subList(Math.max(0, open.size() - MOST), open.size())));
        }
        return attempt;
    }

    /** The attempt with this state, once, and only while it is fresh. */
    static Optional<Attempt> take(HttpSession session, String state, Instant now) {
        synchronized (Attempt.class) {
            List<Attempt> open = open(session);
            Optional<Attempt> found =
                    open.stream().filter(each -> each.state.equals(state)).findFirst();
            found.ifPresent(attempt -> {
                open.remove(attempt);
                session.setAttribute(ATTRIBUTE, open);
            });
            return found.filter(attempt -> !now.isAfter(attempt.begun.plus(LONGEST)));
        }
    }

    @Override
    public String toString() {
        return "Attempt[" + begun + "]";
    }

    /** What PKCE sends ahead of the verifier. */
    String challenge() {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Attempt> open(HttpSession session) {
        var open = new ArrayList<Attempt>();
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> kept) {
            kept.forEach(each -> open.add((Attempt) each));
        }
        return open;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }
}
