package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.web.platform.Messages;

/**
 * The guide says in plain words, in both languages, exactly what the declared matrix says. With {@code
 * -Ddivision.guide=write} it is written anew.
 */
class AccessGuideTest {
    private static final Path GUIDE = Path.of("../division-ear/src/docs/guide");
    private static final AuthzMatrix MATRIX = AuthzMatrix.declared();
    private static final List<String> PLANNED_COLUMNS = List.of(
            "role.REQ",
            "guide.column.own-unit",
            "guide.column.supervisor",
            "guide.column.other-units",
            "role.PDC",
            "role.CED",
            "role.ADM",
            "role.ANA",
            "role.PRI",
            "role.SYS");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_guide_says_what_the_matrix_says(String language) throws IOException {
        String said = guide(Locale.forLanguageTag(language));
        Path file = GUIDE.resolve("who-may-what." + language + ".md");
        if ("write".equals(System.getProperty("division.guide"))) {
            Files.writeString(file, said);
        }

        assertThat(said).doesNotContain("??");
        assertThat(Files.readString(file)).isEqualTo(said);
    }

    @Test
    void the_policy_names_every_role_that_gives_a_right() throws IOException {
        String policy = Files.readString(Path.of("../division-ear/src/docs/access-policy.md"));
        assertThat(Stream.of(Role.values()).filter(role -> !role.rights().isEmpty()))
                .allSatisfy(role -> assertThat(policy).contains("(" + role + ")"));
    }

    private static String guide(Locale in) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + text(in, "guide.title"));
        lines.add("");
        lines.add("<!-- " + text(in, "guide.made") + " -->");
        lines.add("");
        lines.add(text(in, "guide.lead"));
        roles(lines, in);
        records(lines, in);
        planned(lines, in);
        return String.join("\n", lines) + "\n";
    }

    private static void roles(List<String> lines, Locale in) {
        head(lines, in, "guide.roles", List.of("guide.role", "guide.comes-by", "guide.may"));
        for (Role role : Role.values()) {
            String comesBy = MATRIX.line("roles", role.name()).get(1);
            String may = role.rights().isEmpty()
                    ? text(in, "guide.nothing")
                    : Stream.of(Right.values())
                            .filter(role.rights()::contains)
                            .map(right -> text(in, "right." + right))
                            .collect(Collectors.joining("; "));
            lines.add("| %s (%s) | %s | %s |"
                    .formatted(text(in, "role." + role), role, text(in, "role.by." + comesBy), may));
        }
    }

    private static void records(List<String> lines, Locale in) {
        head(lines, in, "guide.records", List.of("guide.record", "guide.class", "guide.who"));
        for (List<String> record : MATRIX.section("records")) {
            String who = MATRIX.section("rights").stream()
                    .filter(right -> right.get(1).equals(record.get(0)))
                    .map(right -> words(in, right.get(2)) + " (" + words(in, right.get(3)) + "): "
                            + Stream.of(Role.values())
                                    .filter(role -> role.rights().contains(Right.valueOf(right.get(0))))
                                    .map(Role::name)
                                    .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
            lines.add("| %s | %s | %s |"
                    .formatted(
                            text(in, "record." + record.get(0)),
                            text(in, "class." + record.get(1)),
                            who.isEmpty() ? "–" : who));
        }
    }

    private static void planned(List<String> lines, Locale in) {
        List<String> columns = new ArrayList<>(List.of("guide.record", "guide.class"));
        columns.addAll(PLANNED_COLUMNS);
        head(lines, in, "guide.planned", columns);
        for (List<String> record : MATRIX.section("planned")) {
            String cells = record.subList(2, record.size()).stream()
                    .map(cell -> words(in, cell))
                    .collect(Collectors.joining(" | "));
            lines.add("| %s | %s | %s |".formatted(text(in, "record." + record.get(0)), record.get(1), cells));
        }
    }

    private static void head(List<String> lines, Locale in, String title, List<String> columns) {
        lines.add("");
        lines.add("## " + text(in, title));
        lines.add("");
        if (title.equals("guide.planned")) {
            lines.add(text(in, "guide.planned.lead"));
            lines.add("");
        }
        lines.add(columns.stream().map(key -> text(in, key)).collect(Collectors.joining(" | ", "| ", " |")));
        lines.add("|---".repeat(columns.size()) + "|");
    }

    /** A cell of the matrix in words: letters are what is done, words which of them. */
    private static String words(Locale in, String cell) {
        List<String> words = AuthzMatrix.words(cell).stream()
                .map(word -> word.matches("[CRU]+")
                        ? word.chars()
                                .mapToObj(letter -> text(in, "what." + (char) letter))
                                .collect(Collectors.joining(", "))
                        : text(in, "what." + word))
                .toList();
        return words.isEmpty() ? "–" : String.join(" ", words);
    }

    private static String text(Locale in, String key) {
        return Messages.text(in, key);
    }
}
