package org.kcpd.division.platform.seal;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a copy of the seals as it was when this was opened. A seal is copied after its transaction has committed, so
 * whatever is in the copy then is in the database, or was taken out of it.
 */
final class SealLines implements AutoCloseable {
    private final BufferedReader reader;
    private Seal next;
    private long line;
    private boolean broken;

    /** @param afterSeq seals up to this one are passed over */
    SealLines(Path file, long afterSeq) {
        try {
            Reader text = Files.exists(file)
                    ? new InputStreamReader(
                            new Beginning(Files.newInputStream(file), SealCopy.end(file)), StandardCharsets.US_ASCII)
                    : Reader.nullReader();
            this.reader = new BufferedReader(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of the audit's seals " + file + " cannot be read", e);
        }
        do {
            take();
        } while (next != null && next.seq() <= afterSeq);
    }

    /** The next seal, null at the end. */
    Seal peek() {
        return next;
    }

    /** The line that is no seal, where reading had to end; 0 for none. */
    long brokenLine() {
        return broken ? line : 0;
    }

    void take() {
        try {
            String text = reader.readLine();
            line++;
            next = text == null ? null : Seal.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException noSeal) {
            next = null;
            broken = true;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first so many bytes of a file that grows. */
    private static final class Beginning extends FilterInputStream {
        private long left;

        Beginning(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = super.read(to, offset, (int) Math.min(length, left));
            left -= Math.max(0, got);
            return got;
        }
    }
}
