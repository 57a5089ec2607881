package org.kcpd.division.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The Keycloak that the build unpacked, with our realm in it: the intranet portal of synthetic members. */
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "division";
    static final String SECRET = "client-secret-of-the-tests";
    static final String PASSWORD = "portal-password";

    /** The secret of every second factor, as the realm file has it. */
    static final String SECOND_FACTOR = "training-otp-secret1";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final long POLL_MILLIS = 200;

    private final int port = freePort();
    private final Path log = TARGET.resolve("keycloak.log");
    private Process process;

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/kcpd";
    }

    /** Starts it with an empty database of its own; whoever wants to use it waits with {@link #await}. */
    void start() throws IOException {
        var home = home();
        delete(home.resolve("data"));
        var realm = Files.createDirectories(home.resolve("data/import")).resolve("kcpd-realm.json");
        try (var ours = Keycloak.class.getResourceAsStream("kcpd-realm.json")) {
            Files.copy(ours, realm, StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    void await() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                close();
                throw new IOException("Keycloak does not start: " + log);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Stops it: the shell it was started with, and the Java process below it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.newDirectoryStream(TARGET, "keycloak-*")) {
            for (Path each : unpacked) {
                if (Files.isDirectory(each)) {
                    return each;
                }
            }
        }
        throw new IOException("the build has unpacked no Keycloak into " + TARGET);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(java.io.File::delete);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
