package org.kcpd.division.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text in files, whatever they are: a log, a table, a log of the database. */
public final class Traces {

    private Traces() {}

    /** The names of the files below the folder that hold the text, as bytes of UTF-8. */
    public static List<String> of(String text, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            var sought = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sought);
        } catch (NoSuchFileException gone) {
            return false; // a running server has files for a moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
