package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.kcpd.division.platform.time.BusinessClock;

/** Looks at the outbox for the health check; one statement. */
@ApplicationScoped
public class OutboxWatch {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailServer server;

    @Inject
    private BusinessClock clock;

    protected OutboxWatch() {}

    public OutboxWatch(EntityManager em, MailServer server, BusinessClock clock) {
        this.em = em;
        this.server = server;
        this.clock = clock;
    }

    public OutboxState look() {
        var row = (Object[]) em.createNativeQuery(
                        "select coalesce(sum(state = 'WAITING'), 0),"
                                + " coalesce(sum(state = 'FAILED'), 0), timestampdiff(second,"
                                + " min(case when state = 'WAITING' then created_at end), ?) from outbox_mail where state <> 'SENT'")
                .setParameter(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .getSingleResult();
        long seconds = row[2] == null ? 0 : ((Number) row[2]).longValue();
        return new OutboxState(
                server.configured(),
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Duration.ofSeconds(Math.max(0, seconds)));
    }
}
