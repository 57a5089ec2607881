package org.kcpd.division.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.kcpd.division.probe.DomainServer;
import org.kcpd.division.probe.RunningServer;
import org.kcpd.division.testdb.TestDatabase;

/** New domains of the Payara Server that the build unpacked, on free ports, stopped with the JVM. */
public final class Domains {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String FIRST_PAGE = "division/about";
    private static final int FIRST_HUNDRED = 200;
    private static final int HUNDREDS_PER_PROCESS = 60;
    private static final List<Integer> PORTS_USED = List.of(9, 37, 38, 39, 48, 49, 59, 66, 76, 80, 81, 86);

    private Domains() {}

    /** A running domain with the data source's settings in it, for a migrated database; nothing is deployed. */
    public static DomainServer configured(String name, TestDatabase database) throws IOException, InterruptedException {
        var domain = started(name);
        script(domain, name).settings(database, Map.of("division.signin.built-in.allowed", "true"), Map.of());
        return domain;
    }

    /** A running domain on which the deploy script has done everything: schema, settings, EAR, and the check that it serves. */
    static DomainServer running(
            String name, TestDatabase database, Map<String, String> settings, Map<String, String> secrets)
            throws IOException, InterruptedException {
        var domain = started(name);
        script(domain, name).everything(database, settings, secrets);
        return domain;
    }

    /** Everything once more on a running domain, with these settings over those it has. */
    static void again(
            String name,
            RunningServer domain,
            TestDatabase database,
            Map<String, String> settings,
            Map<String, String> secrets)
            throws IOException, InterruptedException {
        script((DomainServer) domain, name).everythingAgain(database, settings, secrets);
    }

    private static DeployScript script(DomainServer domain, String name) throws IOException {
        return new DeployScript(domain, TARGET.resolve("division.ear"), Products.HOME.resolve(name));
    }

    private static DomainServer started(String name) throws IOException, InterruptedException {
        var base = freePortBase();
        var domains = Files.createDirectories(Products.HOME.resolve(name).resolve("domains-" + base));
        var domain = DomainServer.empty(TARGET.resolve("payara6"), domains, "division", base, FIRST_PAGE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(domain)));
        return domain;
    }

    private static void stop(DomainServer domain) {
        try {
            ProcessHandle.of(domain.pid()).ifPresent(process -> {
                process.destroy();
                process.onExit().join();
            });
        } catch (IOException e) {
            System.err.println("no process to stop: " + e.getMessage());
        }
    }

    /** A hundred ports from which the domain takes its own; never the ones everybody uses, nor another process. */
    private static int freePortBase() {
        int first = FIRST_HUNDRED + HUNDREDS_PER_PROCESS * (Products.PROCESS - 1);
        return ThreadLocalRandom.current()
                .ints(first, first + HUNDREDS_PER_PROCESS)
                .map(hundred -> hundred * 100)
                .filter(base -> PORTS_USED.stream().allMatch(port -> isFree(base + port)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
