package org.kcpd.division.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.health.HealthProbe;

/**
 * Says whether the audit is being sealed. That it is not is an alarm for people: taking the node out of service would mend
 * nothing, so this check stays up.
 */
@Readiness
@ApplicationScoped
public class AuditReady implements HealthCheck {

    @EJB
    private HealthProbe probe;

    @Override
    public HealthCheckResponse call() {
        String broken = probe.sealingBroken().orElse("");
        return HealthCheckResponse.named("audit-seal")
                .up()
                .withData("sealing", broken.isEmpty())
                .withData("reason", broken)
                .build();
    }
}
