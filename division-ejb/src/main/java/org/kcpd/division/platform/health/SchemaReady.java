package org.kcpd.division.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.migrate.SchemaStatus;

/** Ready when the database has every script this version needs. */
@Readiness
@ApplicationScoped
public class SchemaReady implements HealthCheck {

    @Inject
    private SchemaStatus schema;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema");
        try {
            var versions = schema.versions();
            return answer.status(versions.sufficient())
                    .withData("found", versions.found())
                    .withData("expected", versions.expected())
                    .build();
        } catch (RuntimeException e) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }
}
