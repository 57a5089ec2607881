package org.kcpd.division.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The declared table of who may do what ({@code authz-matrix.txt} beside this class), as its sections and cells. What the
 * roles give is read from it when the product starts; everything else of it is held against the product by tests.
 */
public final class AuthzMatrix {
    private static final String FILE = "authz-matrix.txt";
    private static final String NOTHING = "-";

    private final Map<String, List<List<String>>> sections = new LinkedHashMap<>();

    private AuthzMatrix(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                lines = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), lines);
            } else {
                lines.add(
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            }
        }
    }

    /** The one of the product. */
    public static AuthzMatrix declared() {
        return Declared.MATRIX;
    }

    /** The lines of a section, each as its cells. @throws IllegalArgumentException when there is no such section */
    public List<List<String>> section(String name) {
        List<List<String>> lines = sections.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("no section " + name + " in " + FILE);
        }
        return List.copyOf(lines);
    }

    /** The cells of the line that begins with this name. @throws IllegalArgumentException when there is none */
    public List<String> line(String section, String first) {
        return section(section).stream()
                .filter(cells -> cells.get(0).equals(first))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no line " + first + " in [" + section + "] of " + FILE));
    }

    /** The words of a cell; none for a dash. */
    public static List<String> words(String cell) {
        return cell.isEmpty() || cell.equals(NOTHING) ? List.of() : List.of(cell.split("\\s+"));
    }

    /** The words of a cell as rights. */
    public static Set<Right> rights(String cell) {
        return words(cell).stream().map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static final class Declared {
        private static final AuthzMatrix MATRIX = new AuthzMatrix(read());

        private static String read() {
            try (var file = AuthzMatrix.class.getResourceAsStream(FILE)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
