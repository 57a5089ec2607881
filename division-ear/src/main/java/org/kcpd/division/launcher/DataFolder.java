package org.kcpd.division.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of one embedded product. Held by one launcher at a time; the hold ends with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws CannotStart if the folder cannot be written or another start holds it */
    static DataFolder hold(Path root) {
        var owner = root.resolve("owner.pid");
        try {
            Files.createDirectories(root.resolve("log"));
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("The data folder " + root + " is in use by another start"
                        + (Files.exists(owner)
                                ? " (process " + Files.readString(owner).strip() + ")"
                                : "")
                        + "; stop that one, or choose another folder with -Ddivision.data=DIR.");
            }
            Files.writeString(owner, ProcessHandle.current().pid() + "\n");
            return new DataFolder(root, channel);
        } catch (FileSystemException e) {
            throw new CannotStart(
                    "The data folder " + root + " cannot be written (" + e.getFile() + ": " + reason(e)
                            + "); choose another with -Ddivision.data=DIR.",
                    e);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    Path root() {
        return root;
    }

    Path log(String name) {
        return root.resolve("log").resolve(name);
    }

    /** Removes what is below the root under that name. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
