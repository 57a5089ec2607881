package org.kcpd.division.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be attached to a note. What a file is follows from what is in it, never from its name; archives, and documents
 * that are archives, are none of these.
 */
public enum FileSort {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    TEXT("text/plain", "txt");

    private static final int LONGEST_NAME = 100;
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};

    private final String mediaType;
    private final String ending;

    FileSort(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** What these bytes are; empty for what may not be attached. */
    public static Optional<FileSort> of(byte[] content) {
        if (begins(content, PDF_HEAD)) {
            return Optional.of(PDF);
        }
        if (begins(content, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (begins(content, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        return plain(content) ? Optional.of(TEXT) : Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name without folders, without anything a disk or a header could take for more than a name, with the right ending. */
    public String cleaned(String name) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var stem = (dot > 0 ? last.substring(0, dot) : last)
                .replaceAll("[^\\p{L}\\p{N} ()_-]", "_")
                .strip();
        var cut = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME).strip() : stem;
        return (cut.isEmpty() ? name().toLowerCase(Locale.ROOT) : cut) + '.' + ending;
    }

    private static boolean begins(byte[] content, byte[] head) {
        if (content.length <= head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (content[i] != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-8 without control characters but those of lines; markup of a page is text and is never shown as one. */
    private static boolean plain(byte[] content) {
        if (content.length == 0) {
            return false;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(each -> each >= ' ' && each != 0x7f || each == '\n' || each == '\r' || each == '\t');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
