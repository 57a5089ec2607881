package org.kcpd.division.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The domain that comes with Payara, untouched, on a machine of its own: from a second one half a dozen ports answer; after
 * {@code harden apply} and a restart, the https port and no other.
 */
@ExtendWith(NeedsNetwork.class)
class PortScanIT {
    private static final Path PAYARA = Path.of("target/payara6").toAbsolutePath();
    private static final Path HOME = Path.of("target/hardening").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();
    private static final String DOMAIN = "domain1";
    private static final Pattern WRONG = Pattern.compile("^WRONG (.*)$", Pattern.MULTILINE);

    private static Path domain;
    private static Network network;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(HOME);
        domain = Files.createTempDirectory(HOME, "domains").resolve(DOMAIN);
        copy(PAYARA.resolve("glassfish/domains").resolve(DOMAIN));
        network = new Network();
        asadmin("start-domain");
    }

    @AfterAll
    static void stop() throws IOException {
        try {
            end();
        } finally {
            network.close();
        }
    }

    private static void end() throws IOException {
        var pid = Files.readString(domain.resolve("config/pid")).strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    @Test
    void a_hardened_domain_answers_at_the_https_port_and_nowhere_else() throws Exception {
        assertThat(wrong(harden("check"))).hasSizeGreaterThan(30);
        waitFor("JMS_PROXY_default_JMS_host started");
        assertThat(scan()).as("before").contains("8080", "8181", "4848", "3700", "7676", "8686");

        assertThat(harden("apply")).endsWith("restart the domain, then: harden check\n");
        end();
        asadmin("start-domain");

        assertThat(harden("apply")).isEqualTo("harden: nothing to do\n");
        var checked = harden("check");
        assertThat(wrong(checked))
                .as("what only a person can do, or deploy")
                .containsExactly(
                        "the administrator has no password",
                        "the database password is no alias",
                        "the master password is the one everybody knows");
        assertThat(checked).endsWith("harden: 49 right, 3 wrong\n");
        waitFor("JMXStartupService has disabled");
        assertThat(scan()).isEqualTo("open [8181]\n");
        assertThat(answer("https://" + Network.ADDRESS + ":8181/"))
                .startsWith("HTTP/1.1 404")
                .doesNotContainIgnoringCase("payara")
                .doesNotContain("Server:", "X-Powered-By:");
    }

    /** A domain goes on opening ports after it said that it is started: its log says when it is done. */
    private static void waitFor(String said) throws IOException, InterruptedException {
        var log = domain.resolve("logs/server.log");
        for (int tries = 0; !Files.readString(log).contains(said); tries++) {
            assertThat(tries).as("the log never says " + said).isLessThan(600);
            Thread.sleep(100);
        }
    }

    private static List<String> wrong(String checked) {
        return WRONG.matcher(checked).results().map(line -> line.group(1)).toList();
    }

    private static String scan() throws IOException {
        var classes = Path.of("target/test-classes").toAbsolutePath().toString();
        var scan = List.of(JAVA, "-Xmx64m", "-cp", classes, PortScan.class.getName(), Network.ADDRESS);
        return network.onSecond(HOME.resolve("scan.log"), scan);
    }

    private static String answer(String address) throws IOException {
        var ask = List.of("curl", "-sik", "--http1.1", "--max-time", "20", address);
        return network.onSecond(HOME.resolve("answer.log"), ask);
    }

    private static String harden(String command) throws IOException {
        var script = Path.of("src/server/harden").toAbsolutePath().toString();
        var line = new ArrayList<>(List.of("bash", script, command, "--host", "127.0.0.1"));
        line.addAll(List.of("--asadmin", ASADMIN, "--domain-dir", domain.toString()));
        return network.onFirst(HOME.resolve(command + ".log"), line);
    }

    private static final String ASADMIN = PAYARA.resolve("bin/asadmin").toString();

    private static void asadmin(String command) throws IOException {
        var line = List.of(
                "sh", ASADMIN, command, "--domaindir", domain.getParent().toString(), DOMAIN);
        var said = network.onFirst(HOME.resolve("asadmin.log"), line);
        if (!said.contains("executed successfully")) {
            throw new IOException(said);
        }
    }

    private static void copy(Path from) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, domain.resolve(from.relativize(file)));
            }
        }
    }
}
