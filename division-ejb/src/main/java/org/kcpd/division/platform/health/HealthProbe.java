package org.kcpd.division.platform.health;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.kcpd.division.platform.migrate.DataSourceConfig;
import org.kcpd.division.platform.migrate.SchemaStatus;
import org.kcpd.division.platform.seal.SealingState;

/**
 * What the health checks of the pages' module ask. It is a session bean because a server asks the checks outside any
 * of our modules: the container then gives each call the names and the class loader of this one. Nothing it answers
 * names a person, so nobody signs in for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthProbe {

    private static final int SECONDS = 2;

    private static final String WAITING =
            """
            select count(*), coalesce(max(timestampdiff(second, created_at, utc_timestamp())), 0),
                   (select count(*) from outbox_mail where state = 'FAILED')
              from outbox_mail where state = 'WAITING'""";

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    @Inject
    private SchemaStatus schema;

    @Inject
    private SealingState sealing;

    /** Mails that wait, the seconds the oldest waits, and mails given up. */
    public record Mail(long waiting, long oldestSeconds, long failed) {}

    /** Whether the pool gives a connection that answers within two seconds. */
    public boolean databaseAnswers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the database has and what this version needs; empty if the database does not answer. */
    public Optional<SchemaStatus.Versions> schema() {
        try {
            return Optional.of(schema.versions());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Why the audit is not being sealed; empty if it is. */
    public Optional<String> sealingBroken() {
        return sealing.broken();
    }

    /** The outbox; empty if it cannot be read. */
    public Optional<Mail> mail() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return Optional.of(new Mail(row.getLong(1), row.getLong(2), row.getLong(3)));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
