package org.kcpd.division.platform.migrate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The tables in one database against the scripts that travel with this version ({@code db/migration} in
 * division-model). A newer schema than ours is accepted: version N-1 of the product runs on schema N.
 */
public final class Schema {

    /** The version of a database without tables. */
    public static final String NONE = "0000";

    private final Flyway flyway;
    private final DataSource database;

    public Schema(DataSource database) {
        this.database = database;
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }

    /** Runs the scripts that are missing; several nodes may do so at once. Returns how many ran here. */
    public int migrate() {
        return flyway.migrate().migrationsExecuted;
    }

    /** Makes the coming months of the audit; after {@link #migrate}. Returns how many are new. */
    public int makeMonthsAhead() {
        return new AuditPartitions(database).makeAhead();
    }

    /** @throws IllegalStateException with the reason, if a script is missing in the database or was changed since */
    public void validate() {
        var pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new IllegalStateException(
                    "The database is at schema " + version().orElse("none")
                            + "; this version needs "
                            + Arrays.stream(pending).map(Schema::number).collect(Collectors.joining(", "))
                            + " too. Run the migrate step (division-ear/src/server/deploy migrate) with the schema owner's account.");
        }
        try {
            flyway.validate();
        } catch (FlywayValidateException e) {
            throw new IllegalStateException(
                    "The database's schema is not the one this version was built for: " + e.getMessage(), e);
        }
    }

    /** The newest script that ran in this database; empty before the first. */
    public Optional<String> version() {
        return Optional.ofNullable(flyway.info().current()).map(Schema::number);
    }

    /** The newest script this version brings along. */
    public String expected() {
        return Arrays.stream(flyway.info().all())
                .filter(script -> !script.getState().name().startsWith("FUTURE"))
                .reduce((older, newer) -> newer)
                .map(Schema::number)
                .orElse(NONE);
    }

    private static String number(MigrationInfo script) {
        return script.getVersion().getVersion();
    }
}
