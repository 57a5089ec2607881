package org.kcpd.division.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kcpd.division.platform.audit.AuditKeyFile;
import org.kcpd.division.platform.crypt.KeyStoreFile;
import org.kcpd.division.platform.crypt.OutsideFile;

/** The keys of one training run, each in a file of its own in the data folder, made at the first start and kept. */
final class TrainingKeys {
    private static final int PASSWORD_LENGTH = 32;

    private TrainingKeys() {}

    /** What the product must be told about them. */
    static Map<String, String> in(Path folder) throws IOException {
        var secret = folder.resolve("keys.secret");
        OutsideFile.make(secret, Options.random(PASSWORD_LENGTH).getBytes(StandardCharsets.US_ASCII));
        var password = Files.readString(secret).strip();
        return Map.of(
                "DIVISION_AUDIT_KEY",
                AuditKeyFile.make(folder.resolve("audit.key")).toString(),
                "DIVISION_KEY_STORE",
                KeyStoreFile.makeForTraining(folder.resolve("keys.p12"), password)
                        .toString(),
                "DIVISION_KEY_STORE_PASSWORD",
                password);
    }
}
