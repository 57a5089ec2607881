package org.kcpd.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    @Test
    void the_schema_comes_from_scripts_and_nothing_is_shared_between_transactions() throws IOException {
        try (var unit = getClass().getResourceAsStream("/META-INF/persistence.xml")) {
            assertThat(unit).isNotNull();
            assertThat(new String(unit.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<shared-cache-mode>NONE</shared-cache-mode>")
                    .doesNotContain("schema-generation", "ddl-generation");
        }
    }
}
