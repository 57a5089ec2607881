package org.kcpd.division.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.health.HealthProbe;

/** Ready when the pool gives a connection that answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @EJB
    private HealthProbe probe;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(probe.databaseAnswers())
                .build();
    }
}
