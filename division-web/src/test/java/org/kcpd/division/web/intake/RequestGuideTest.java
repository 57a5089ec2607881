package org.kcpd.division.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kcpd.division.intake.RequestMachine;
import org.kcpd.division.intake.RequestState;

/**
 * The guide shows the machine of service requests as it is declared. With {@code -Ddivision.guide=write} its table is
 * written anew.
 */
class RequestGuideTest {
    private static final Path GUIDE = Path.of("../division-ear/src/docs/guide/requests.md");
    private static final String BEGIN = "<!-- the declared machine, written by RequestGuideTest -->\n";
    private static final String END = "<!-- end of the declared machine -->\n";

    @Test
    void the_guide_shows_the_declared_machine() throws IOException {
        String guide = Files.readString(GUIDE);
        String wanted = guide.substring(0, guide.indexOf(BEGIN))
                + BEGIN
                + table()
                + END
                + guide.substring(guide.indexOf(END) + END.length());
        if ("write".equals(System.getProperty("division.guide"))) {
            Files.writeString(GUIDE, wanted);
        }

        assertThat(Files.readString(GUIDE)).isEqualTo(wanted);
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        var verbs = RequestMachine.verbs();
        lines.add(verbs.stream().map(Enum::name).collect(Collectors.joining(" | ", "| State | ", " |")));
        lines.add("|---".repeat(verbs.size() + 1) + "|");
        for (var state : RequestState.values()) {
            lines.add(verbs.stream()
                    .map(verb -> RequestMachine.cell(state, verb))
                    .collect(Collectors.joining(" | ", "| **" + state + "** | ", " |")));
        }
        return String.join("\n", lines) + "\n";
    }
}
