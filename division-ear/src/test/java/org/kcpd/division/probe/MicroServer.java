package org.kcpd.division.probe;

import fish.payara.micro.PayaraMicro;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Micro with one WAR in a process of its own, with the launcher's JVM settings; may be killed. */
public final class MicroServer implements RunningServer {
    private static final List<String> JVM =
            List.of("-Xms128m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC");
    private static final String BOOT = "/org/kcpd/division/launcher/server-boot.asadmin";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long POLL_MILLIS = 50;

    private final Path war;
    private final Path home;
    private final String page;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private Process process;

    /**
     * @param war its file name is the context root
     * @param home for its log and its files; what is in there is lost
     * @param page below the server's root, the first page that says it serves
     */
    public MicroServer(Path war, Path home, String page, Map<String, String> environment) {
        this.war = war;
        this.home = home;
        this.page = page;
        this.environment = environment;
    }

    @Override
    public URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public double start() throws IOException, InterruptedException {
        var root = home.resolve("root");
        delete(root);
        Files.createDirectories(root);
        var boot = home.resolve("boot.asadmin");
        try (var commands = MicroServer.class.getResourceAsStream(BOOT)) {
            Files.copy(commands, boot, StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-jar", Archives.locationOf(PayaraMicro.class).toString()));
        command.addAll(List.of("--rootdir", root.toString()));
        command.addAll(List.of("--unpackdir", home.resolve("jars").toString()));
        command.addAll(List.of("--prebootcommandfile", boot.toString()));
        command.addAll(List.of("--nocluster", "--nohazelcast", "--disablephonehome", "--port", String.valueOf(port)));
        command.addAll(List.of("--deploy", war.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        process = builder.start();
        while (!serves()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos() || undeployed()) {
                stop();
                throw new IllegalStateException("the server does not serve " + page + ": " + log());
            }
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private Path log() {
        return home.resolve("server.log");
    }

    /** Micro goes on without an application when its deployment failed. */
    private boolean undeployed() throws IOException {
        var said = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
        return said.contains("There was an error deploying") || said.contains("Exception while loading the app");
    }

    private boolean serves() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(root().resolve(page))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
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
