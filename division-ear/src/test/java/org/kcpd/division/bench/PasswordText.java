package org.kcpd.division.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as the account table keeps it, with few iterations: for departments that tests make up. */
public final class PasswordText {
    /** Of every member of a department that {@link Dataset} made. */
    public static final String EVERYBODYS = "Benchmark-2026";

    private static final int ITERATIONS = 1_000;
    private static final int BITS = 256;

    private PasswordText() {}

    /** The stored form, always with the same salt. */
    public static String of(String password) {
        var salt = "sixteen salt by.".getBytes(StandardCharsets.US_ASCII);
        try {
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            var text = Base64.getEncoder().withoutPadding();
            return "pbkdf2-sha256$%d$%s$%s".formatted(ITERATIONS, text.encodeToString(salt), text.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
