package org.kcpd.division.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.seal.SealingState;

/**
 * Says whether the audit is being sealed. That it is not is an alarm for people: taking the node out of service would mend
 * nothing, so this check stays up.
 */
@Readiness
@ApplicationScoped
public class AuditReady implements HealthCheck {
    @Inject
    private SealingState sealing;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit-seal")
                .up()
                .withData("sealing", sealing.broken().isEmpty())
                .withData("reason", sealing.broken().orElse(""))
                .build();
    }
}
