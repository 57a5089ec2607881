package org.kcpd.division.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A fresh domain as the server's own command makes it, on a machine of its own: from a second one half a dozen ports answer;
 * after {@code harden apply} and a restart, the https port and no other.
 */
class PortScanIT {
    private static final Path HOME = Path.of("target/hardening").toAbsolutePath();
    private static final String ASADMIN =
            Path.of("target/payara6/bin/asadmin").toAbsolutePath().toString();
    private static final String HARDEN =
            Path.of("src/server/harden").toAbsolutePath().toString();
    private static final Pattern WRONG = Pattern.compile("^WRONG (.*)$", Pattern.MULTILINE);
    private static final String DOMAIN = "fresh";

    private static Path domains;
    private static Network network;

    @BeforeAll
    static void start() throws Exception {
        var missing = Network.missing();
        if (!missing.isEmpty()) {
            System.err.printf("%n*** PORT SCAN SKIPPED: %s%n%n", missing);
        }
        assumeTrue(missing.isEmpty(), missing);
        Files.createDirectories(HOME);
        domains = Files.createTempDirectory(HOME, "domains");
        network = new Network();
        asadmin("create-domain", "--domaindir", domains.toString(), "--nopassword", DOMAIN);
        asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
    }

    @AfterAll
    static void stop() throws Exception {
        if (network != null) {
            try {
                var process = ProcessHandle.of(
                        Long.parseLong(Files.readString(domains.resolve(DOMAIN).resolve("config/pid"))
                                .strip()));
                process.ifPresent(ProcessHandle::destroyForcibly);
                process.ifPresent(each -> each.onExit().join());
            } finally {
                network.close();
            }
        }
    }

    @Test
    void a_hardened_domain_answers_at_the_https_port_and_nowhere_else() throws Exception {
        assertThat(scan()).as("before").contains("8080", "8181", "4848", "3700", "7676");
        assertThat(WRONG.matcher(harden("check")).results().count()).isGreaterThan(25);

        assertThat(harden("apply")).endsWith("restart the domain, then: harden check\n");
        asadmin("restart-domain", "--domaindir", domains.toString(), DOMAIN);

        assertThat(scan()).isEqualTo("open [8181]\n");
        assertThat(answer("https://" + Network.ADDRESS + ":8181/"))
                .startsWith("HTTP/1.1 404")
                .doesNotContainIgnoringCase("payara")
                .doesNotContain("Server:", "X-Powered-By:");
        assertThat(harden("apply")).isEqualTo("harden: nothing to do\n");
        assertThat(WRONG.matcher(harden("check")).results().map(line -> line.group(1)))
                .as("what only a person can do, or deploy")
                .containsExactly(
                        "the administrator has no password",
                        "the database password is no alias",
                        "the master password is the one everybody knows");
    }

    private static String scan() throws Exception {
        return network.onSecond(
                HOME.resolve("scan.log"),
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                PortScan.class.getName(),
                Network.ADDRESS);
    }

    private static String answer(String address) throws Exception {
        return network.onSecond(HOME.resolve("answer.log"), "curl", "-sik", "--http1.1", "--max-time", "20", address);
    }

    private static String harden(String command) throws Exception {
        return network.onFirst(
                HOME.resolve(command + ".log"),
                "bash",
                HARDEN,
                command,
                "--asadmin",
                ASADMIN,
                "--host",
                "127.0.0.1",
                "--domain-dir",
                domains.resolve(DOMAIN).toString());
    }

    private static void asadmin(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("sh", ASADMIN));
        command.addAll(java.util.List.of(arguments));
        var said = network.onFirst(HOME.resolve("asadmin.log"), command.toArray(String[]::new));
        if (!said.contains("executed successfully")) {
            throw new IOException(said);
        }
    }
}
