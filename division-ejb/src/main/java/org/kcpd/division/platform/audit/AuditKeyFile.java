package org.kcpd.division.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.kcpd.division.platform.crypt.OutsideFile;

/**
 * The file that holds the key of the audit: one key in Base64 per line, the newest last. It lies outside the database and
 * outside the application, readable by the server's account and nobody else: who can read it can forge the audit.
 */
public final class AuditKeyFile {
    private static final int BYTES = 32;

    private AuditKeyFile() {}

    /** Makes the file with a new key, unless it is there. */
    public static Path make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        // the key of an earlier start stays: it is the one the rows were stamped with
        OutsideFile.make(file, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII));
        return file;
    }

    /** Reads the keys. @throws IllegalStateException saying in one sentence what is wrong with the file */
    public static AuditKey read(Path file) {
        try {
            OutsideFile.check(file, "The audit key file");
            List<byte[]> keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Base64.getDecoder()::decode)
                    .toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < BYTES)) {
                throw new IllegalStateException(
                        "The audit key file " + file + " must hold at least one key of " + BYTES + " bytes in Base64.");
            }
            return new AuditKey(keys);
        } catch (IOException e) {
            throw new IllegalStateException("The audit key file " + file + " cannot be read (" + e + ").", e);
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException(
                    "The audit key file " + file + " holds a line that is not Base64.", noBase64);
        }
    }
}
