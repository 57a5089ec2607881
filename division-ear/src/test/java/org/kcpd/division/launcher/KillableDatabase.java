package org.kcpd.division.launcher;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.kcpd.division.platform.audit.AuditKeyFile;
import org.kcpd.division.platform.crypt.KeyStoreFile;

/** The launcher's own database in a folder of its own, for tests that pull its plug. It keeps its port. */
public final class KillableDatabase implements AutoCloseable {
    private static final String KEYS_OPEN_WITH = "opens-the-keys-of-a-killable-database";

    private final DataFolder folder;
    private final EmbeddedDatabase database;

    /** @param home absolute and not below the temporary folder; kept between starts, removed by {@link #close} */
    public KillableDatabase(Path home) throws IOException, InterruptedException {
        DataFolder.delete(home);
        folder = DataFolder.hold(home);
        database = new EmbeddedDatabase(folder);
        database.start();
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() throws IOException {
        var pidFile = Files.readString(folder.root().resolve("database.pid"));
        ProcessHandle.of(Long.parseLong(pidFile.substring(0, pidFile.indexOf(' '))))
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    /** Starts it again and waits until it lets its account in. */
    public void restart() throws IOException, InterruptedException {
        database.start();
    }

    /** The port it listens on. */
    public int port() {
        return Integer.parseInt(database.url().replaceAll("^\\D+[\\d.]+:(\\d+)/.*", "$1"));
    }

    /** What the product must be told to use it. */
    public Map<String, String> settings() throws IOException {
        var settings = new HashMap<>(Map.of(
                "DIVISION_AUDIT_KEY",
                AuditKeyFile.make(folder.root().resolve("audit.key")).toString(),
                // not those of a training run: a product without training data refuses them
                "DIVISION_KEY_STORE",
                KeyStoreFile.make(folder.root().resolve("keys.p12"), KEYS_OPEN_WITH)
                        .toString(),
                "DIVISION_KEY_STORE_PASSWORD",
                KEYS_OPEN_WITH));
        settings.putAll(Map.of(
                "DIVISION_DB_URL",
                database.url(),
                "DIVISION_DB_USER",
                EmbeddedDatabase.USER,
                "DIVISION_DB_PASSWORD",
                database.password(),
                "DIVISION_SIGNIN_BUILT_IN_ALLOWED",
                "true",
                "DIVISION_LIMIT_TIMES",
                "1000",
                "DIVISION_MIGRATE",
                "MIGRATE"));
        return settings;
    }

    /** Unpooled connections of the product's account. */
    public DataSource dataSource() {
        var source = new MysqlDataSource();
        source.setUrl(database.url() + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
        source.setUser(EmbeddedDatabase.USER);
        source.setPassword(database.password());
        return source;
    }

    @Override
    public void close() throws IOException {
        database.stop();
        folder.close();
        DataFolder.delete(folder.root());
    }
}
