package org.kcpd.division.platform.crypt;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file with a key of ours: outside the application, where no copy of it carries the key, and readable by the server's
 * account alone.
 */
public final class OutsideFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private OutsideFile() {}

    /** @param what the file in a sentence, for example "The audit key file" @throws IllegalStateException saying why not */
    public static void check(Path file, String what) throws IOException {
        refuseInsideTheApplication(file.toRealPath(), what);
        refuseOpenToOthers(file, what);
    }

    /** Makes the file, for its owner alone, unless it is there. @return whether it was made */
    public static boolean make(Path file, byte[] content) throws IOException {
        try {
            if (owners(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException kept) {
            return false;
        }
        Files.write(file, content);
        return true;
    }

    /** Writes the file anew in one step, so that a reader finds the old or the new one and never half of it. */
    static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        make(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean owners(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class);
    }

    private static void refuseOpenToOthers(Path file, String what) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
            throw new IllegalStateException(
                    what + " " + file + " may be read by others; give it to the server's account alone (chmod 600).");
        }
    }

    private static void refuseInsideTheApplication(Path file, String what) {
        if (file.startsWith(application())) {
            throw new IllegalStateException(what + " " + file
                    + " lies inside the application, where every copy of it carries the key; keep it elsewhere.");
        }
    }

    /** The folder the application is unpacked in: below "applications" on a server, else where this class is from. */
    private static Path application() {
        try {
            Path here = Path.of(OutsideFile.class
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
