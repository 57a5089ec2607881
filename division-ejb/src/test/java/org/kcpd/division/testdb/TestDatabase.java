package org.kcpd.division.testdb;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kcpd.division.platform.audit.AuditKeyFile;
import org.kcpd.division.platform.crypt.KeyStoreFile;
import org.kcpd.division.platform.migrate.Schema;

/**
 * One schema with the product's tables, and the product's persistence unit on it (woven entities, resource-local
 * transactions, READ COMMITTED as in the pool).
 *
 * <pre>{@code
 * private final TestDatabase db = TestDatabase.shared();
 * db.inTransaction(em -> em.persist(...));
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private static final Set<String> APPENDED = Set.of("audit_event", "audit_seal");
    private static final String APPLICATION_USER = "division_test";

    private final TestServer server;
    private final String schema =
            "division_test_" + UUID.randomUUID().toString().substring(0, 8);
    private EntityManagerFactory factory;

    private TestDatabase(TestServer server) {
        this.server = server;
    }

    /** The schema all tests of this run share; tests use their own keys in it, or {@link #fresh()}. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** A new migrated schema of one's own; close it to drop it. */
    public static TestDatabase fresh() {
        var database = empty();
        database.migrate();
        return database;
    }

    /** A new schema without tables. */
    public static TestDatabase empty() {
        return empty(TestServer.shared());
    }

    static TestDatabase empty(TestServer server) {
        var database = new TestDatabase(server);
        database.administer(
                "create database " + database.schema + " character set utf8mb4",
                "create user if not exists " + APPLICATION_USER + "@'%' identified by '" + APPLICATION_USER + "'",
                "create user if not exists " + APPLICATION_USER + "@'127.0.0.1' identified by '" + APPLICATION_USER
                        + "'",
                "grant all on `" + database.schema + "`.* to " + APPLICATION_USER + "@'%'",
                "grant all on `" + database.schema + "`.* to " + APPLICATION_USER + "@'127.0.0.1'");
        return database;
    }

    /** What {@code division.db.url} must be for the product to use this schema. */
    public String url() {
        return server.url(schema);
    }

    /** What {@code division.db.user} must be; it owns this schema and nothing else. */
    public String user() {
        return APPLICATION_USER;
    }

    /** What {@code division.db.password} must be. */
    public String password() {
        return APPLICATION_USER;
    }

    /**
     * Makes the account that production gives the product on this (migrated) schema: it reads and writes rows, changes
     * no table, and only appends to the audit. Name and password are the same.
     */
    public String accountWithoutDdl() {
        var account = "run_" + schema.substring(schema.lastIndexOf('_') + 1);
        for (var host : List.of("%", "127.0.0.1")) {
            var at = account + "@'" + host + "'";
            administer("create user if not exists " + at + " identified by '" + account + "'");
            for (var table : tables()) {
                var rights = APPENDED.contains(table) ? "select, insert" : "select, insert, update, delete";
                administer("grant " + rights + " on `" + schema + "`.`" + table + "` to " + at);
            }
        }
        return account;
    }

    /** What {@code division.audit.key} must be for the product to use this schema; its copy of the seals lies beside it. */
    public Path auditKey() {
        try {
            var folder = Files.createDirectories(Path.of("target", "testdb").toAbsolutePath());
            return AuditKeyFile.make(folder.resolve(schema + ".key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code division.key.store} must be for the product to use this schema: a server's, not a training run's. */
    public Path keyStore() {
        try {
            var folder = Files.createDirectories(Path.of("target", "testdb").toAbsolutePath());
            return KeyStoreFile.make(folder.resolve(schema + ".p12"), keyStorePassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code division.key.store.password} must be. */
    public String keyStorePassword() {
        return "opens-the-keys-of-" + schema;
    }

    /** Where the throw-away server of all tests keeps its files; empty where a server is given. */
    public static Optional<Path> files() {
        return TestServer.files();
    }

    private List<String> tables() {
        var tables = new ArrayList<String>();
        try (Connection connection = dataSource().getConnection();
                var found = connection.getMetaData().getTables(schema, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return tables;
    }

    /** The bare schema name. */
    public String schema() {
        return schema;
    }

    /** Unpooled connections of the application's user. */
    public DataSource dataSource() {
        var source = new MysqlDataSource();
        source.setUrl(server.urlOfThePool(schema));
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    /** Unpooled connections of the server's administrator, in this schema. */
    public DataSource administratorDataSource() {
        var source = new MysqlDataSource();
        source.setUrl(server.urlOfThePool(schema));
        source.setUser("root");
        source.setPassword("");
        return source;
    }

    /** The product's own scripts, as {@code division.migrate=MIGRATE} runs them. */
    public void migrate() {
        new Schema(dataSource()).migrate();
    }

    /** The persistence unit on this schema; built once, closed with the schema. */
    public synchronized EntityManagerFactory entityManagerFactory() {
        if (factory == null) {
            var properties = new HashMap<String, Object>();
            properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            properties.put("jakarta.persistence.jtaDataSource", "");
            properties.put("jakarta.persistence.nonJtaDataSource", "");
            properties.put("jakarta.persistence.jdbc.driver", "com.mysql.cj.jdbc.Driver");
            properties.put("jakarta.persistence.jdbc.url", server.urlOfThePool(schema));
            properties.put("jakarta.persistence.jdbc.user", user());
            properties.put("jakarta.persistence.jdbc.password", password());
            properties.put("eclipselink.connection-pool.default.initial", "1");
            properties.put("eclipselink.connection-pool.default.min", "1");
            properties.put("eclipselink.connection-pool.default.max", "32");
            properties.put("eclipselink.session-name", schema);
            properties.put("eclipselink.logging.level", "WARNING");
            factory = Persistence.createEntityManagerFactory("division", properties);
        }
        return factory;
    }

    /** Runs the work in one transaction of its own; any exception rolls it back. */
    public void inTransaction(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Like {@link #inTransaction}, with an answer. */
    public <T> T call(Function<EntityManager, T> work) {
        try (var em = entityManagerFactory().createEntityManager()) {
            em.getTransaction().begin();
            try {
                var answer = work.apply(em);
                em.getTransaction().commit();
                return answer;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /** Runs plain SQL as the application's user, each statement in its own transaction. */
    public void sql(String... statements) {
        run(dataSource(), statements);
    }

    /** The first column of the first row that plain SQL finds. */
    public String text(String sql) {
        try (Connection connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
        }
        administer("drop database if exists " + schema);
    }

    private void administer(String... statements) {
        var source = new MysqlDataSource();
        source.setUrl(server.urlOfThePool(""));
        source.setUser("root");
        source.setPassword("");
        run(source, statements);
    }

    private static void run(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static final class Shared {
        private static final TestDatabase DATABASE = fresh();
    }
}
