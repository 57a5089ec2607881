package org.kcpd.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    @Test
    void the_context_root_is_the_same_on_every_runtime() throws Exception {
        assertThat(Files.readString(Path.of("target/application.xml")))
                .contains("<context-root>/division</context-root>");
    }
}
