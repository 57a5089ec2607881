package org.kcpd.division.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.health.HealthProbe;

/** Ready when the database has every script this version needs. */
@Readiness
@ApplicationScoped
public class SchemaReady implements HealthCheck {

    @EJB
    private HealthProbe probe;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema");
        return probe.schema()
                .map(versions -> answer.status(versions.sufficient())
                        .withData("found", versions.found())
                        .withData("expected", versions.expected())
                        .build())
                .orElseGet(() -> answer.down()
                        .withData("reason", "the database does not answer")
                        .build());
    }
}
