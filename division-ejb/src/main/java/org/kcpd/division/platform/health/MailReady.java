package org.kcpd.division.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.migrate.DataSourceConfig;

/**
 * Says how many mails wait and for how long. Late mail is the operator's business and never takes a node out of
 * service: this check is down only when the outbox cannot be read.
 */
@Readiness
@ApplicationScoped
public class MailReady implements HealthCheck {

    private static final String WAITING =
            """
            select count(*), coalesce(max(timestampdiff(second, created_at, utc_timestamp())), 0),
                   (select count(*) from outbox_mail where state = 'FAILED')
              from outbox_mail where state = 'WAITING'""";

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("mail-outbox");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return answer.up()
                    .withData("waiting", row.getLong(1))
                    .withData("oldestSeconds", row.getLong(2))
                    .withData("failed", row.getLong(3))
                    .build();
        } catch (SQLException e) {
            return answer.down().withData("reason", "the outbox cannot be read").build();
        }
    }
}
