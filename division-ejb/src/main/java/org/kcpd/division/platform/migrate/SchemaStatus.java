package org.kcpd.division.platform.migrate;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which schema the running product stands on, for the health check and the page "about". */
@ApplicationScoped
public class SchemaStatus {

    private static final String NEWEST = "select version from flyway_schema_history"
            + " where success = 1 and version is not null order by installed_rank desc limit 1";

    private static final String MARIADB = "-MariaDB";

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    private volatile String expected;

    /** What the database has and what this version needs. */
    public record Versions(String found, String expected) {

        /** Whether everything this version needs is there; script numbers have a fixed width. */
        public boolean sufficient() {
            return found.compareTo(expected) >= 0;
        }
    }

    /** Asks the database; fails if it cannot be reached. */
    public Versions versions() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(NEWEST)) {
            return new Versions(row.next() ? row.getString(1) : Schema.NONE, expected());
        } catch (SQLException e) {
            throw new IllegalStateException("the schema history cannot be read", e);
        }
    }

    /** Name and version of the database server, as its driver knows them: asks nothing. */
    public String product() {
        try (var connection = database.getConnection()) {
            var server = connection.getMetaData();
            String version = server.getDatabaseProductVersion();
            return version.endsWith(MARIADB)
                    ? "MariaDB " + version.substring(0, version.length() - MARIADB.length())
                    : server.getDatabaseProductName() + " " + version;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** Worked out once: the scripts do not change while the product runs. */
    private String expected() {
        if (expected == null) {
            expected = new Schema(database).expected();
        }
        return expected;
    }
}
