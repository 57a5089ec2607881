package org.kcpd.division.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A domain of a real Payara Server with one archive deployed, made by the server's own commands. */
public final class DomainServer implements RunningServer {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 50;
    private static final int HTTP = 80;
    private static final int ADMIN = 48;

    /** For a domain that lives for some minutes: the second compiler takes more time of the processor than it gives back. */
    public static final Map<String, String> QUICK_JAVA = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Path asadmin;
    private final Path domains;
    private final String name;
    private final int portBase;
    private final String page;
    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private DomainServer(
            Path payara, Path domains, String name, int portBase, String page, Map<String, String> environment) {
        this.asadmin = payara.resolve("bin/asadmin");
        this.domains = domains;
        this.name = name;
        this.portBase = portBase;
        this.page = page;
        this.environment = environment;
    }

    /**
     * A new domain with this archive deployed in it, stopped again.
     *
     * @param portBase its ports are this and up to 99 more
     * @param page below the server's root, the first page that says it serves
     */
    public static DomainServer with(
            Path archive,
            Path payara,
            Path domains,
            String name,
            int portBase,
            String page,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        var server = new DomainServer(payara, domains, name, portBase, page, environment);
        Files.createDirectories(domains);
        server.admin("create-domain", "--nopassword", "--portbase", String.valueOf(portBase), name);
        server.asadmin("start-domain", "--domaindir", domains.toString(), name);
        try {
            server.asadmin("--port", String.valueOf(portBase + ADMIN), "deploy", archive.toString());
        } finally {
            server.stop();
        }
        return server;
    }

    /**
     * A new domain, running, on 127.0.0.1, with nothing deployed in it.
     *
     * @param portBase its ports are this and up to 99 more
     * @param page below the server's root, the first page that says the product serves
     */
    public static DomainServer empty(Path payara, Path domains, String name, int portBase, String page)
            throws IOException, InterruptedException {
        var server = new DomainServer(payara, domains, name, portBase, page, QUICK_JAVA);
        Files.createDirectories(domains);
        server.admin("create-domain", "--nopassword", "--portbase", String.valueOf(portBase), name);
        var configuration = domains.resolve(name).resolve("config/domain.xml");
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port="));
        server.admin("start-domain", name);
        return server;
    }

    /** Where the domain is administered. */
    public int adminPort() {
        return portBase + ADMIN;
    }

    /** The server's own administration command. */
    public Path asadmin() {
        return asadmin;
    }

    @Override
    public double start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        admin("start-domain", name);
        while (!serves()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                stop();
                throw new IllegalStateException("the server does not serve " + page + ": " + domains.resolve(name));
            }
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Stops the domain and starts it; waits for the domain, not for a product on it. */
    public void restart() throws IOException, InterruptedException {
        stop();
        admin("start-domain", name);
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        admin("stop-domain", name);
    }

    @Override
    public URI root() {
        return URI.create("http://127.0.0.1:" + (portBase + HTTP) + "/");
    }

    @Override
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readString(domains.resolve(name).resolve("config/pid")).strip());
    }

    private void admin(String command, String... rest) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(command, "--domaindir", domains.toString()));
        arguments.addAll(List.of(rest));
        asadmin(arguments.toArray(String[]::new));
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", asadmin.toString()));
        command.addAll(List.of(arguments));
        var log = domains.resolve(name + ".log").toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        if (builder.start().waitFor() != 0) {
            throw new IOException("asadmin " + String.join(" ", arguments) + " failed: " + log);
        }
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
}
