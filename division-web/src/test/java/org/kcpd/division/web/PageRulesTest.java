package org.kcpd.division.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What no page may contain (architecture, habit 5; quality, Web). */
@DisplayName("A page")
class PageRulesTest {

    /** Names, not words: they are the same in every language. */
    private static final Set<String> NO_WORDS =
            Set.of("CSV", "XLSX", "PDF", "Enter", "n", "·", "–", "/", "?", "↑", "↓", "×", "→");

    @Test
    @DisplayName("has no inline style")
    void noInlineStyle() {
        assertThat(PageFiles.places("<style\\b|\\sstyle=")).isEmpty();
    }

    @Test
    @DisplayName("has no inline script and no event attribute")
    void noInlineScript() {
        assertThat(PageFiles.places("<script\\b|javascript:|\\son[a-z]+=")).isEmpty();
    }

    @Test
    @DisplayName("escapes everything")
    void noUnescapedText() {
        assertThat(PageFiles.places("escape=\"(false|#)[^\"]*\"|escapeText=\"false\""))
                .isEmpty();
    }

    @Test
    @DisplayName("does not use what the policy would block or a spreadsheet would run")
    void noForbiddenTag() {
        assertThat(PageFiles.places(
                        "<(f:ajax|h:commandLink|p:dataExporter|p:treeTable|p:gmap|p:editor|p:textEditor)\\b"))
                .isEmpty();
    }

    @Test
    @DisplayName("includes only files whose name is written out")
    void noComputedInclude() {
        assertThat(PageFiles.places("<ui:include\\s[^>]*src=\"[^\"]*[#$]\\{[^>]*>"))
                .isEmpty();
    }

    @Test
    @DisplayName("loads nothing from elsewhere")
    void noForeignAddress() {
        assertThat(PageFiles.places("(src|href)=\"(https?:)?//[^\"]*\"")).isEmpty();
    }

    @Test
    @DisplayName("has no text of its own: every word comes from a bundle")
    void noLiteralText() {
        Pattern betweenTags = Pattern.compile(">([^<]+)<");
        List<String> found = PageFiles.places(betweenTags, text -> text.group(1)).stream()
                .filter(place -> hasWords(place.substring(place.indexOf(": ") + 1)))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("has no literal text in what is shown or read aloud")
    void noLiteralAttribute() {
        Pattern shown = Pattern.compile(
                "\\s(label|itemLabel|title|placeholder|alt|aria-label|header|headerText|summary|question|caption|text)=\"([^\"]+)\"");
        List<String> found = PageFiles.places(shown, attribute -> attribute.group(2)).stream()
                .filter(place -> hasWords(place.substring(place.indexOf(": ") + 1)))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("has the policy's nonce in every form, so that it can be sent before the scripts have run")
    void nonces() {
        assertThat(PageFiles.all().stream()
                        .map(PageFiles::text)
                        .filter(text -> text.split("<h:form\\b").length != text.split("<d:nonce/>").length))
                .isEmpty();
    }

    @Test
    @DisplayName("names every poll so that the session knows it is nobody's doing")
    void polls() {
        assertThat(PageFiles.places("<p:poll\\b(?![^>]*\\sid=\"poll-)")).isEmpty();
        assertThat(PageFiles.places("\\sid=\"poll(?!-[a-z]+\" interval)|<p:(idleMonitor|timer|socket)\\b"))
                .isEmpty();
    }

    @Test
    @DisplayName("gives every field a label")
    void labels() {
        assertThat(PageFiles.places(
                                "<(h:inputText|h:selectOneMenu|h:inputTextarea|h:selectBooleanCheckbox)(?![^>]*\\bid=)(?![^>]*difference)(?![^>]*label=)(?![^>]*aria-label=)[^>]*>")
                        .stream()
                        .filter(place -> !place.contains("WEB-INF/tags/")))
                .isEmpty();
    }

    private static boolean hasWords(String text) {
        String literal = text.replaceAll("[#$]\\{[^}]*}", " ")
                .replaceAll("&[a-z#0-9]+;", " ")
                .strip();
        for (String piece : literal.split("\\s+")) {
            if (!NO_WORDS.contains(piece) && piece.chars().anyMatch(Character::isLetter)) {
                return true;
            }
        }
        return false;
    }
}
