package org.kcpd.division.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product starts with a key that is secret and lies elsewhere, or not at all. */
class AuditKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_made_key_is_the_owners_alone_and_stays_what_it_is() throws IOException {
        var file = AuditKeyFile.make(folder.resolve("audit.key"));
        var first = Files.readString(file);

        AuditKeyFile.make(file);

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(AuditKeyFile.read(file).stamp(entry("a"))).hasSize(32);
    }

    @Test
    void no_file_no_start() {
        assertThatThrownBy(() -> AuditKeyFile.read(folder.resolve("none")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new AuditKeySource().read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("division.audit.key names no file");
    }

    @Test
    void a_key_others_can_read_is_refused() throws IOException {
        var file = AuditKeyFile.make(folder.resolve("audit.key"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> AuditKeyFile.read(file)).hasMessageContaining("may be read by others");
    }

    @Test
    void a_key_inside_the_application_is_refused_also_by_a_link_to_it() throws Exception {
        var application = Path.of(AuditKeyFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var inside = AuditKeyFile.make(application.resolve("audit-test.key"));
        try {
            var link = Files.createSymbolicLink(folder.resolve("link.key"), inside);

            assertThatThrownBy(() -> AuditKeyFile.read(inside)).hasMessageContaining("inside the application");
            assertThatThrownBy(() -> AuditKeyFile.read(link)).hasMessageContaining("inside the application");
        } finally {
            Files.delete(inside);
        }
    }

    @Test
    void a_short_key_no_key_and_rubbish_are_refused() throws IOException {
        var file = AuditKeyFile.make(folder.resolve("audit.key"));
        for (String content : new String[] {"", "c2hvcnQ=\n", "not base64!\n"}) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> AuditKeyFile.read(file))
                    .as(content)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Base64");
        }
    }

    @Test
    void with_a_second_key_the_first_still_checks_and_the_second_makes() throws IOException {
        var file = AuditKeyFile.make(folder.resolve("audit.key"));
        var before = AuditKeyFile.read(file);
        var other = Files.readString(AuditKeyFile.make(folder.resolve("other.key")));
        Files.writeString(file, other, StandardOpenOption.APPEND);

        var after = AuditKeyFile.read(file);

        assertThat(after.stamped(entry("a").encoded(), before.stamp(entry("a"))))
                .isTrue();
        assertThat(before.stamped(entry("a").encoded(), after.stamp(entry("a"))))
                .isFalse();
        assertThat(after.stamped(entry("b").encoded(), before.stamp(entry("a"))))
                .isFalse();
        assertThat(after.sealed(entry("a").encoded(), after.stamp(entry("a"))))
                .as("the stamp of a row is no code of a seal")
                .isFalse();
    }

    @Test
    void nothing_can_move_from_one_field_to_the_next_without_changing_the_row() {
        assertThat(entry("ab", "c").encoded()).isNotEqualTo(entry("a", "bc").encoded());
        assertThat(entry("a", "").encoded()).isNotEqualTo(entry("a", null).encoded());
    }

    private static AuditEntry entry(String detail) {
        return entry(detail, null);
    }

    private static AuditEntry entry(String detail, String changes) {
        var at = LocalDateTime.of(2026, 11, 23, 12, 0, 0, 123_456_000);
        return new AuditEntry(at, 7L, "02010", "A.b", "", "DO", "ALLOWED", null, null, null, null, detail, changes, 1L);
    }
}
