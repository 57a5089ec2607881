package org.kcpd.division.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro with the product's WAR, in a process of its own on 127.0.0.1. Micro keeps running when a deployment
 * fails, so "started" means here that the product itself has answered.
 */
final class EmbeddedServer {

    /** Small and quick to start; the zone is fixed because instants are kept in UTC. */
    private static final List<String> JVM = List.of(
            "-Xms128m",
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC");

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 300;
    private static final int OK = 200;

    private final DataFolder folder;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Child process;

    EmbeddedServer(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/division/");
    }

    boolean stopLeftOver() throws IOException {
        return Child.stopLeftOver(pidFile());
    }

    /** @throws CannotStart if something else listens there */
    void checkPort() throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            socket.setReuseAddress(true);
        } catch (BindException e) {
            throw new CannotStart(
                    "Port " + port + " of 127.0.0.1 cannot be used (" + e.getMessage()
                            + "); stop what listens there, or choose another with -Ddivision.port=N.",
                    e);
        }
    }

    /**
     * @param environment settings of the product as environment variables, so that no password stands on a command line
     * @throws CannotStart with the product's own reason
     */
    void start(Path war, Map<String, String> environment) throws IOException, InterruptedException {
        // a root folder used twice deploys twice
        DataFolder.delete(folder.root().resolve("server"));
        var work = Files.createDirectories(folder.root().resolve("server"));
        var boot = resource("server-boot.asadmin", work);
        var logging = resource("server-logging.properties", work);

        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-jar", micro().toString()));
        command.addAll(
                List.of("--rootdir", Files.createDirectory(work.resolve("root")).toString()));
        command.addAll(
                List.of("--unpackdir", folder.root().resolve("server-jars").toString()));
        command.addAll(List.of("--prebootcommandfile", boot.toString()));
        command.addAll(List.of("--logproperties", logging.toString()));
        command.addAll(List.of("--nocluster", "--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--deploy", war.toString()));
        var builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().putAll(environment);
        process = Child.start(builder, pidFile());
        awaitProduct();
    }

    /** Waits until the server ends; it does so only when it is told to, or when it fails. */
    void await() throws InterruptedException {
        process.await();
    }

    Path log() {
        return folder.log("server.log");
    }

    void stop() throws IOException {
        if (process != null) {
            process.stop();
        }
    }

    private void awaitProduct() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        var booted = false;
        while (!answers()) {
            if (!booted && Files.readString(log()).contains("ready in")) {
                booted = true;
                deadline = Instant.now().plus(GRACE);
            }
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.stop();
                throw new CannotStart("The product does not start: "
                        + LogTail.reason(
                                log(),
                                "The product does not start. ",
                                "Exception while loading the app : ",
                                "Caused by: ",
                                "SEVERE")
                        + " (see " + log() + ").");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address().resolve("about"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private Path pidFile() {
        return folder.root().resolve("server.pid");
    }

    private static Path resource(String name, Path folder) throws IOException {
        var file = folder.resolve(name);
        try (var content = EmbeddedServer.class.getResourceAsStream(name)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Path micro() {
        try {
            return Path.of(PayaraMicro.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new CannotStart("Payara Micro cannot be found: " + e.getMessage(), e);
        }
    }
}
