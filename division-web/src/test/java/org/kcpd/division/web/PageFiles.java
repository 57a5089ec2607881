package org.kcpd.division.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages and their parts as text, for the rules about them. */
final class PageFiles {

    static final Path PAGES = Path.of("src/main/webapp");

    private PageFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
            if (found.size() < 20) {
                throw new IllegalStateException("the pages are not where this test looks: " + PAGES.toAbsolutePath());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without comments. */
    static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place in any page where the pattern is found, as "file: what stands there". */
    static List<String> places(String pattern) {
        return places(Pattern.compile(pattern), MatchResult::group);
    }

    static List<String> places(Pattern pattern, Function<MatchResult, String> shown) {
        return all().stream().flatMap(file -> places(file, pattern, shown)).toList();
    }

    private static Stream<String> places(Path file, Pattern pattern, Function<MatchResult, String> shown) {
        return pattern.matcher(text(file))
                .results()
                .map(found -> PAGES.relativize(file) + ": " + shown.apply(found).strip());
    }
}
