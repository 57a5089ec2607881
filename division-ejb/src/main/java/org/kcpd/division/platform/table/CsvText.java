package org.kcpd.division.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kcpd.division.platform.Refused;

/** The bytes of a CSV file, and what they turn out to be written in. */
final class CsvText {
    private static final List<Charset> GUESSES = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final byte[] bytes;
    private final int start;
    private final Charset charset;

    private CsvText(byte[] bytes, int start, Charset charset) {
        this.bytes = bytes;
        this.start = start;
        this.charset = charset;
    }

    /** @throws Refused E-FILE-EMPTY, E-FILE-ENCODING */
    static CsvText of(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw Refused.of("E-FILE-EMPTY");
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return decodable(bytes, 3, List.of(StandardCharsets.UTF_8));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decodable(bytes, 2, List.of(StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decodable(bytes, 2, List.of(StandardCharsets.UTF_16BE));
        }
        if (bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return decodable(bytes, 0, List.of(bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        }
        return decodable(bytes, 0, GUESSES);
    }

    String encoding() {
        return charset.name();
    }

    Reader open() {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), decoder);
    }

    /** The separator that the first line has most of, outside quotes. */
    char separator() throws IOException {
        int[] found = new int[SEPARATORS.size()];
        boolean quoted = false;
        try (Reader reader = open()) {
            for (int c = reader.read(); c >= 0 && (quoted || c != '\n' && c != '\r'); c = reader.read()) {
                quoted ^= c == '"';
                int index = quoted ? -1 : SEPARATORS.indexOf((char) c);
                if (index >= 0) {
                    found[index]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SEPARATORS.get(most);
    }

    private static CsvText decodable(byte[] bytes, int start, List<Charset> guesses) throws IOException {
        for (Charset guess : guesses) {
            var text = new CsvText(bytes, start, guess);
            if (text.decodes()) {
                return text;
            }
        }
        throw Refused.of("E-FILE-ENCODING");
    }

    private boolean decodes() throws IOException {
        char[] buffer = new char[8192];
        try (Reader reader = open()) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be read matters
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
