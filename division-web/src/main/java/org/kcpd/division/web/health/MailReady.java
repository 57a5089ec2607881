package org.kcpd.division.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kcpd.division.platform.health.HealthProbe;

/**
 * Says how many mails wait and for how long. Late mail is the operator's business and never takes a node out of
 * service: this check is down only when the outbox cannot be read.
 */
@Readiness
@ApplicationScoped
public class MailReady implements HealthCheck {

    @EJB
    private HealthProbe probe;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("mail-outbox");
        return probe.mail()
                .map(mail -> answer.up()
                        .withData("waiting", mail.waiting())
                        .withData("oldestSeconds", mail.oldestSeconds())
                        .withData("failed", mail.failed())
                        .build())
                .orElseGet(() -> answer.down()
                        .withData("reason", "the outbox cannot be read")
                        .build());
    }
}
