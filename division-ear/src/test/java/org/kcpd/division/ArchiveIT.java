package org.kcpd.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is in the two archives: the same jars, each exactly once. */
class ArchiveIT {

    private static final String LIB = "WEB-INF/lib/";

    @Test
    void the_ear_holds_our_jars_and_libraries_once_and_its_war_only_those_of_the_pages() throws IOException {
        try (var file = Files.newInputStream(Path.of("target/division.ear"))) {
            var ear = contents(file);

            assertThat(ear).containsKeys("division-ejb.jar", "division-web.war", "lib/division-model.jar");
            assertThat(ear.keySet()).noneMatch(name -> name.startsWith("lib/division-ejb"));
            assertThat(contents(new ByteArrayInputStream(ear.get("division-web.war")))
                            .keySet())
                    .filteredOn(name -> name.startsWith(LIB) && name.endsWith(".jar"))
                    .allMatch(name -> name.matches(LIB + "(primefaces|omnifaces|bucket4j|leaflet)[-_].+"))
                    .hasSize(4);
        }
    }

    @Test
    void the_war_holds_everything() throws IOException {
        try (var file = Files.newInputStream(Path.of("../division-web/target/division.war"))) {
            assertThat(contents(file).keySet())
                    .anyMatch(name -> name.startsWith(LIB + "division-ejb-"))
                    .anyMatch(name -> name.startsWith(LIB + "division-model-"))
                    .anyMatch(name -> name.startsWith(LIB + "mysql-connector-j-"))
                    .anyMatch(name -> name.startsWith(LIB + "primefaces-"));
        }
    }

    private static Map<String, byte[]> contents(InputStream archive) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            contents.put(entry.getName(), zip.readAllBytes());
        }
        return contents;
    }
}
