package org.kcpd.division.platform.audit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The file that holds the key of the audit: one key in Base64 per line, the newest last. It lies outside the database and
 * outside the application, readable by the server's account and nobody else: who can read it can forge the audit.
 */
public final class AuditKeyFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private AuditKeyFile() {}

    /** Makes the file with a new key, unless it is there. */
    public static Path make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            if (Files.getFileStore(file.toAbsolutePath().getParent())
                    .supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException kept) {
            // the key of an earlier start is the one the rows were stamped with
        }
        return file;
    }

    /** Reads the keys. @throws IllegalStateException saying in one sentence what is wrong with the file */
    public static AuditKey read(Path file) {
        try {
            refuseInsideTheApplication(file.toRealPath());
            refuseOpenToOthers(file);
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

    private static void refuseOpenToOthers(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
            throw new IllegalStateException("The audit key file " + file
                    + " may be read by others; give it to the server's account alone (chmod 600).");
        }
    }

    private static void refuseInsideTheApplication(Path file) {
        if (file.startsWith(application())) {
            throw new IllegalStateException("The audit key file " + file
                    + " lies inside the application, where every copy of it carries the key; keep it elsewhere.");
        }
    }

    /** The folder the application is unpacked in: below "applications" on a server, else where this class is from. */
    private static Path application() {
        try {
            Path here = Path.of(AuditKeyFile.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toRealPath();
            for (Path each = here; each.getParent() != null; each = each.getParent()) {
                if (each.getParent().endsWith("applications")) {
                    return each;
                }
            }
            return here;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Where the application lies cannot be told: " + e, e);
        }
    }
}
