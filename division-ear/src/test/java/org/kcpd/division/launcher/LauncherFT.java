package org.kcpd.division.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Products;

/** The embedded default as its user meets it: first start, a kill, the start after it, the stop. */
class LauncherFT {

    private static final long PATIENCE_MINUTES = 8;
    private static final int TERMINATED = 143;

    private final Path home = Path.of("target", "launcher").toAbsolutePath();
    private final Path data = home.resolve("data");
    private final int port = freePort();
    private int starts;
    private Process launcher;
    private Path output;

    @BeforeEach
    void begin_with_an_empty_data_folder() throws IOException {
        DataFolder.delete(home);
        Files.createDirectories(home);
    }

    @AfterEach
    void leave_nothing_running() throws IOException {
        launcher.destroyForcibly();
        Child.stopLeftOver(data.resolve("server.pid"));
        Child.stopLeftOver(data.resolve("database.pid"));
    }

    @Test
    void it_starts_survives_a_kill_and_stops() throws Exception {
        start();
        awaitLine("Ctrl-C stops it.");
        assertThat(said()).contains("http://127.0.0.1:" + port + "/division/", "90001", "a-password-of-the-test");
        assertThat(about()).contains("schema: 00");
        assertThat(health()).contains("\"status\":\"UP\"");
        for (var process : List.of("server.pid", "database.pid")) {
            assertThat(Listening.addressesOf(data.resolve(process)))
                    .as("where the process of %s listens", process)
                    .isNotEmpty()
                    .isSubsetOf(Listening.ON_THIS_MACHINE_ONLY);
        }

        launcher.destroyForcibly().waitFor();
        start();
        awaitLine("stopped what it had left running");
        awaitLine("Ctrl-C stops it.");
        assertThat(about()).contains("version: ");

        launcher.destroy();
        assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(TERMINATED);
        assertThat(said()).contains("Stopped. The data stays in");
        assertThat(data.resolve("server.pid")).doesNotExist();
        assertThat(data.resolve("database.pid")).doesNotExist();
    }

    private void start() throws IOException {
        output = home.resolve("said-" + ++starts);
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Ddivision.data=" + data,
                        "-Ddivision.port=" + port,
                        "-Ddivision.product=" + Products.war(),
                        "-Ddivision.signin.password=a-password-of-the-test",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private void awaitLine(String expected) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!said().contains(expected)) {
            assertThat(launcher.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime()).as(said()).isLessThan(deadline);
            Thread.sleep(250);
        }
    }

    private String said() throws IOException {
        return Files.readString(output);
    }

    private String about() throws IOException, InterruptedException {
        return get("/division/about");
    }

    private String health() throws IOException, InterruptedException {
        return get("/health/ready");
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
