package org.kcpd.division.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every text exists in English and in Spanish, once, and every key that is used exists. */
@DisplayName("The bundles")
class BundleKeysTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @Test
    @DisplayName("say the same keys in both languages")
    void bothLanguages() {
        Map<String, String> english = texts("en");
        Map<String, String> spanish = texts("es");
        assertThat(english).isNotEmpty();
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    @DisplayName("say each key once")
    void onceOnly() throws IOException {
        for (String language : List.of("en", "es")) {
            List<String> keys = new ArrayList<>();
            for (Path file : files(language)) {
                keys.addAll(keysAsWritten(file));
            }
            Set<String> seen = new TreeSet<>();
            assertThat(keys.stream().filter(key -> !seen.add(key))).isEmpty();
        }
    }

    @Test
    @DisplayName("leave no text empty and fill the same places in both languages")
    void samePlaces() {
        Map<String, String> spanish = texts("es");
        List<String> wrong = new ArrayList<>();
        texts("en").forEach((key, text) -> {
            String other = spanish.getOrDefault(key, "");
            if (text.isBlank() || other.isBlank() || !places(text).equals(places(other))) {
                wrong.add(key);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("have every key the pages use")
    void keysOfPages() {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("msg\\[\\s*'([^']+)'\\s*]|msg\\.of\\(\\s*'([^']+)'");
        PageFiles.places(key, BundleKeysTest::firstGroup).forEach(place -> used.add(place.split(": ", 2)[1]));
        assertThat(used).hasSizeGreaterThan(100);
        Set<String> keys = texts("en").keySet();
        used.removeIf(name ->
                name.endsWith(".") ? keys.stream().anyMatch(each -> each.startsWith(name)) : keys.contains(name));
        assertThat(used).isEmpty();
    }

    @Test
    @DisplayName("name every constant the pages name")
    void prefixesOfPages() {
        Set<String> prefixes = new TreeSet<>();
        PageFiles.places(Pattern.compile("msg\\.name\\(\\s*'([^']+)'"), found -> found.group(1))
                .forEach(place -> prefixes.add(place.split(": ", 2)[1]));
        Set<String> keys = texts("en").keySet();
        assertThat(prefixes.stream().filter(prefix -> keys.stream().noneMatch(key -> key.startsWith(prefix + "."))))
                .isEmpty();
    }

    @Test
    @DisplayName("have every key the page beans use")
    void keysOfBeans() throws IOException {
        Set<String> used = new TreeSet<>();
        Pattern whole = Pattern.compile(
                "(?:\\b(?:texts|messages|msg)\\.(?:of|get)\\(|new Column<>\\()\\s*\"([a-z][^\"]*)\"\\s*[,)]");
        Pattern prefix = Pattern.compile("\\b(?:texts|messages|msg)\\.name\\(\\s*\"([a-z][^\"]*)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                whole.matcher(text).results().forEach(found -> used.add(found.group(1)));
                prefix.matcher(text).results().forEach(found -> used.add(found.group(1) + "."));
            }
        }
        assertThat(used).hasSizeGreaterThan(30);
        Set<String> keys = texts("en").keySet();
        used.removeIf(name ->
                name.endsWith(".") ? keys.stream().anyMatch(each -> each.startsWith(name)) : keys.contains(name));
        assertThat(used).isEmpty();
    }

    @Test
    @DisplayName("have a text for every refusal and warning of the product")
    void codes() throws IOException {
        Set<String> codes = inSources("\"([EW]-[A-Z0-9]+(?:-[A-Z0-9]+)*)\"");
        assertThat(codes).hasSizeGreaterThan(20);
        codes.remove("E-MAIL"); // a column heading of the HR file
        codes.removeAll(texts("en").keySet());
        assertThat(codes).isEmpty();
    }

    @Test
    @DisplayName("have a name for every job of the background")
    void jobs() throws IOException {
        Set<String> jobs = inSources("String JOB = \"([^\"]+)\"");
        assertThat(jobs).hasSizeGreaterThan(1);
        assertThat(texts("en").keySet())
                .containsAll(jobs.stream().map(job -> "system.job." + job).toList());
    }

    @Test
    @DisplayName("are read as they are written: no broken place in any text")
    void formats() {
        Stream.of("en", "es").map(BundleKeysTest::texts).forEach(texts -> texts.values().stream()
                .filter(text -> text.contains("{0"))
                .forEach(text -> assertThat(new MessageFormat(text.replace("'", "''")).getFormats())
                        .isNotEmpty()));
    }

    private static Set<String> inSources(String pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        for (String module : List.of("../division-model", "../division-ejb", "../division-web")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Pattern.compile(pattern)
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(found -> all.add(found.group(1)));
                }
            }
        }
        return all;
    }

    private static String firstGroup(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static Set<String> places(String text) {
        Set<String> numbers = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(found -> numbers.add(found.group(1)));
        return numbers;
    }

    private static List<String> keysAsWritten(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(language)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> all.put((String) key, (String) value));
        }
        return all;
    }

    private static List<Path> files(String language) {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
