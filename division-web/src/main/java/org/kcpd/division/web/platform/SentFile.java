package org.kcpd.division.web.platform;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that a form brought. */
public final class SentFile {
    private static final int LONGEST_NAME = 200;

    private SentFile() {}

    /** One byte more than may be read is enough to say that it is too much. */
    public static byte[] bytes(Part part, int most) {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most + 1);
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }

    /** Its own name without folders, not longer than can be kept. @param otherwise where it has none */
    public static String name(Part part, String otherwise) {
        String name = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.isBlank() ? otherwise : last;
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }
}
