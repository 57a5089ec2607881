package org.kcpd.division.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the line of a log that explains a failure. */
final class LogTail {

    private static final int LONGEST = 300;

    private LogTail() {}

    /** The first line with one of the marks, best mark first, without what precedes the mark. */
    static String reason(Path log, String... marks) throws IOException {
        var lines = Files.exists(log)
                ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : java.util.List.<String>of();
        for (var mark : marks) {
            var found = lines.stream().filter(line -> line.contains(mark)).findFirst();
            if (found.isPresent()) {
                var line = found.get();
                var from = line.indexOf(mark);
                return line.substring(from, Math.min(line.length(), from + LONGEST))
                        .strip();
            }
        }
        return "its log names no reason";
    }
}
