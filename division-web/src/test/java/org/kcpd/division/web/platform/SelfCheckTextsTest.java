package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SelfCheckTextsTest {
    private static final Pattern NAME = Pattern.compile("\"((?:database|java|signin|settings|files|web)\\.[a-z-]+)\"");

    @Test
    void every_value_that_is_compared_has_a_name_and_a_remedy_in_both_languages() throws Exception {
        Set<String> names = new TreeSet<>();
        for (String file : new String[] {
            "../division-ejb/src/main/java/org/kcpd/division/platform/operate/DatabaseChecks.java",
            "../division-ejb/src/main/java/org/kcpd/division/platform/operate/NodeChecks.java",
            "src/main/java/org/kcpd/division/web/platform/WebChecks.java"
        }) {
            NAME.matcher(Files.readString(Path.of(file))).results().forEach(found -> names.add(found.group(1)));
        }
        assertThat(names).hasSizeGreaterThan(40);
        for (String name : names) {
            for (String language : new String[] {"en", "es"}) {
                assertThat(Messages.text(Locale.forLanguageTag(language), "selfcheck." + name))
                        .doesNotContain("??");
                assertThat(Messages.text(Locale.forLanguageTag(language), "selfcheck.remedy." + name))
                        .doesNotContain("??");
            }
        }
    }
}
