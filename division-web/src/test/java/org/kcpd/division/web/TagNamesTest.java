package org.kcpd.division.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tag's attribute that is not given is looked for among the beans: none may have its name. */
@DisplayName("The tags")
class TagNamesTest {

    private static final Set<String> BEANS_TAGS_USE = Set.of(
            "msg",
            "drafts",
            "savedFilters",
            "policy",
            "shell",
            "request",
            "component",
            "facesContext",
            "row",
            "option",
            "resource",
            "subjectPick");

    @Test
    @DisplayName("have no attribute with the name of a bean")
    void noBeanIsTakenForAnAttribute() throws IOException {
        Set<String> read = new TreeSet<>();
        Pattern expression = Pattern.compile("#\\{([^}]*)}");
        Pattern first = Pattern.compile("(?<![.\\w'])([a-z][A-Za-z]*)(?![\\w('])");
        for (Path tag : PageFiles.all()) {
            if (tag.startsWith(PageFiles.PAGES.resolve("WEB-INF/tags"))) {
                expression.matcher(PageFiles.text(tag)).results().forEach(found -> first.matcher(
                                found.group(1).replaceAll("'[^']*'", ""))
                        .results()
                        .forEach(name -> read.add(name.group(1))));
            }
        }
        read.removeAll(BEANS_TAGS_USE);
        assertThat(read).contains("help", "label", "list");
        assertThat(beans()).isNotEmpty().doesNotContainAnyElementsOf(read);
    }

    private static List<String> beans() throws IOException {
        Pattern named = Pattern.compile("@Named(?:\\(\"([^\"]+)\"\\))?(?s:.*?)class (\\w+)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(PageFiles::text)
                    .filter(text -> text.contains("\n@Named"))
                    .flatMap(text -> named.matcher(text).results().limit(1))
                    .map(found -> found.group(1) == null ? decapitalized(found.group(2)) : found.group(1))
                    .toList();
        }
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
