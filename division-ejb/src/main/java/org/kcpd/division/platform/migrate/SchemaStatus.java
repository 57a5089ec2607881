package org.kcpd.division.platform.migrate;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Which schema the running product stands on, for the health check and the page "about". */
@ApplicationScoped
public class SchemaStatus {

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    /** What the database has and what this version needs. */
    public record Versions(String found, String expected) {

        /** Whether everything this version needs is there; script numbers have a fixed width. */
        public boolean sufficient() {
            return found.compareTo(expected) >= 0;
        }
    }

    /** Asks the database; fails if it cannot be reached. */
    public Versions versions() {
        var schema = new Schema(database);
        return new Versions(schema.version().orElse(Schema.NONE), schema.expected());
    }
}
