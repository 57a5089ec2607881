package org.kcpd.division.platform.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key stores the product starts with. */
class KeyStoreFileTest {
    private static final String PASSWORD = "a password of its own";

    @TempDir
    private Path folder;

    private Path store() throws IOException {
        return KeyStoreFile.make(folder.resolve("keys.p12"), PASSWORD);
    }

    @Test
    void it_is_made_once_for_its_owner_alone() throws IOException {
        var file = store();
        var before = Files.readAllBytes(file);
        KeyStoreFile.make(file, PASSWORD);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyStoreFile.read(file, PASSWORD, false).names()).containsExactly("key-0001");
    }

    @Test
    void a_key_is_added_and_wraps_from_then_on() throws Exception {
        var file = store();
        var keys = new KeySource(file, PASSWORD);
        assertThat(KeyStoreFile.addKey(file, PASSWORD)).isEqualTo("key-0002");
        assertThat(keys.ring().current()).isEqualTo("key-0001");
        assertThat(keys.refresh().current()).isEqualTo("key-0002");
        assertThat(keys.ring().names()).containsExactly("key-0001", "key-0002");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_breaks_while_the_product_runs_leaves_it_its_keys() throws IOException {
        var file = store();
        var keys = new KeySource(file, PASSWORD);
        Files.writeString(file, "broken");
        assertThat(keys.refresh().current()).isEqualTo("key-0001");
    }

    @Test
    void one_that_is_missing_or_is_opened_with_another_password_is_refused() throws IOException {
        refused("cannot be opened", folder.resolve("none.p12"), PASSWORD, false);
        refused("cannot be opened", store(), PASSWORD + "!", false);
    }

    @Test
    void one_that_others_may_read_is_refused() throws IOException {
        var file = store();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        refused("may be read by others", file, PASSWORD, false);
    }

    @Test
    void one_inside_the_application_is_refused() throws Exception {
        var classes = Path.of(KeyStoreFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var file = KeyStoreFile.make(classes.resolve("inside.p12"), PASSWORD);
        try {
            refused("inside the application", file, PASSWORD, false);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_password_that_is_empty_short_or_known_is_refused() throws IOException {
        for (var weak : new String[] {"", " ", "changeit", "changeitchangeit", "Password1234", "aaaaaaaaaaaaaaaa"}) {
            refused("division.key.store.password", store(), weak, false);
        }
    }

    @Test
    void one_of_a_training_run_is_refused_by_a_server() throws IOException {
        var file = KeyStoreFile.makeForTraining(folder.resolve("training.p12"), PASSWORD);
        assertThat(KeyStoreFile.read(file, PASSWORD, true).current()).isEqualTo("training-0001");
        refused("of a training run", file, PASSWORD, false);
    }

    @Test
    void one_with_a_foreign_or_no_key_is_refused() throws Exception {
        var foreign = folder.resolve("foreign.p12");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        OutsideFile.make(foreign, new byte[0]);
        try (var out = Files.newOutputStream(foreign)) {
            store.store(out, PASSWORD.toCharArray());
        }
        refused("holds no key", foreign, PASSWORD, false);
        store.setEntry(
                "mine",
                new KeyStore.SecretKeyEntry(new javax.crypto.spec.SecretKeySpec(new byte[32], "AES")),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        try (var out = Files.newOutputStream(foreign)) {
            store.store(out, PASSWORD.toCharArray());
        }
        refused("holds the key mine", foreign, PASSWORD, false);
    }

    private static void refused(String why, Path file, String password, boolean training) {
        assertThatThrownBy(() -> KeyStoreFile.read(file, password, training))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(PASSWORD));
    }
}
