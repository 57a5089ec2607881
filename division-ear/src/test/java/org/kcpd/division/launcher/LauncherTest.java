package org.kcpd.division.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    @TempDir
    private Path temporary;

    @Test
    void what_is_not_said_has_a_default_and_the_password_is_new_every_time() throws IOException {
        var options = Options.of(properties());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of(".data").toAbsolutePath());
        assertThat(options.signInPassword()).matches("[a-z2-9]{10}");
        assertThat(Options.of(properties()).signInPassword()).isNotEqualTo(options.signInPassword());
    }

    @Test
    void a_given_password_is_taken() throws IOException {
        var properties = properties();
        properties.setProperty("division.signin.password", "chosen");

        assertThat(Options.of(properties).signInPassword()).isEqualTo("chosen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void a_port_that_is_none_is_refused_by_name(String port) throws IOException {
        var properties = properties();
        properties.setProperty("division.port", port);

        refused(() -> Options.of(properties), "division.port");
    }

    @Test
    void a_product_that_was_not_built_is_named() {
        var properties = new Properties();
        properties.setProperty("division.product", temporary.resolve("no.war").toString());

        refused(() -> Options.of(properties), "no.war");
    }

    @Test
    void a_data_folder_is_held_by_one_launcher_at_a_time() throws IOException {
        try (var held = DataFolder.hold(temporary)) {
            refused(
                    () -> DataFolder.hold(temporary),
                    "in use by another start (process "
                            + ProcessHandle.current().pid());
            assertThat(held.root()).isEqualTo(temporary);
        }
        DataFolder.hold(temporary).close();
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));

        refused(() -> DataFolder.hold(file.resolve("below")), "cannot be written");
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var folder = DataFolder.hold(temporary)) {
            refused(() -> new EmbeddedServer(folder, other.getLocalPort()).checkPort(), "Port " + other.getLocalPort());
        }
    }

    @Test
    void a_process_that_was_left_running_is_stopped() throws Exception {
        var pidFile = temporary.resolve("pid");
        var child = Child.start(new ProcessBuilder("sleep", "60"), pidFile);

        assertThat(Child.stopLeftOver(pidFile)).isTrue();

        child.await();
        assertThat(pidFile).doesNotExist();
        assertThat(Child.stopLeftOver(pidFile)).isFalse();
    }

    @Test
    void another_process_that_got_the_same_number_is_left_alone() throws Exception {
        var pidFile = temporary.resolve("pid");
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile, stranger.pid() + " 2001-01-01T00:00:00Z");

            assertThat(Child.stopLeftOver(pidFile)).isFalse();

            assertThat(stranger.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_line_that_explains_is_found_in_the_log() throws IOException {
        var log = Files.write(
                temporary.resolve("log"),
                List.of(
                        "INFO all is well",
                        "12:00 SEVERE something",
                        "12:01 Caused by: the reason",
                        "12:02 Caused by: later"));

        assertThat(LogTail.reason(log, "nothing", "Caused by: ", "SEVERE")).isEqualTo("Caused by: the reason");
        assertThat(LogTail.reason(log, "nothing")).isEqualTo("its log names no reason");
        assertThat(LogTail.reason(temporary.resolve("none"), "x")).isEqualTo("its log names no reason");
    }

    private Properties properties() throws IOException {
        var war = temporary.resolve("division.war");
        if (!Files.exists(war)) {
            Files.createFile(war);
        }
        var properties = new Properties();
        properties.setProperty("division.product", war.toString());
        return properties;
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable starting, String reason) {
        assertThatThrownBy(starting)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }
}
