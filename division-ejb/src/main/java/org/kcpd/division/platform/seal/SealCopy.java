package org.kcpd.division.platform.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The seals once more, in a file that only grows, outside the database: who restores an older database or empties it
 * cannot take these back. Every node keeps one.
 */
final class SealCopy {
    private final Path file;
    private Optional<Seal> last;

    /** @throws IllegalArgumentException when the file ends with something else than a seal */
    SealCopy(Path file) {
        this.file = file;
        try {
            cutUnfinished();
            this.last = lastLine().map(Seal::parse);
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of the audit's seals " + file + " cannot be read", e);
        }
    }

    Optional<Seal> last() {
        return last;
    }

    /** Adds seals and returns when they are on the disk. */
    void append(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        String lines = seals.stream().map(seal -> seal.line() + '\n').collect(Collectors.joining());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of the audit's seals " + file + " cannot be written", e);
        }
        last = Optional.of(seals.get(seals.size() - 1));
    }

    /** Where the last finished line of a copy ends: one that was being written when the power went does not count. */
    static long end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            return afterNewLine(bytes, bytes.length());
        }
    }

    private void cutUnfinished() throws IOException {
        if (Files.exists(file) && end(file) < Files.size(file)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end(file));
            }
        }
    }

    private Optional<String> lastLine() throws IOException {
        long end = end(file);
        if (end == 0) {
            return Optional.empty();
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long begin = afterNewLine(bytes, end - 1);
            byte[] line = new byte[Math.toIntExact(end - 1 - begin)];
            bytes.seek(begin);
            bytes.readFully(line);
            return Optional.of(new String(line, StandardCharsets.US_ASCII));
        }
    }

    /** Behind the last line end before this place, or the beginning. */
    private static long afterNewLine(RandomAccessFile bytes, long before) throws IOException {
        byte[] some = new byte[8192];
        for (long place = before; place > 0; ) {
            int length = (int) Math.min(some.length, place);
            bytes.seek(place - length);
            bytes.readFully(some, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (some[i] == '\n') {
                    return place - length + i + 1;
                }
            }
            place -= length;
        }
        return 0;
    }
}
