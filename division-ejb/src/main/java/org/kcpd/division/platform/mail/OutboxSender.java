package org.kcpd.division.platform.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.job.TimerCall;
import org.kcpd.division.platform.time.BusinessClock;

/** Empties the outbox every fifteen seconds, on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxSender {
    private static final String JOB = "outbox";
    private static final int SECONDS = 15;

    @Inject
    private OutboxDelivery delivery;

    @Inject
    private MailServer server;

    @Inject
    private JobLease lease;

    @Inject
    private BusinessClock clock;

    @Inject
    private TimerCall timer;

    @Schedule(hour = "*", minute = "*", second = "*/" + SECONDS, persistent = false)
    void empty() {
        timer.survive(JOB, () -> {
            if (server.configured() && lease.take(JOB, slot())) {
                delivery.deliver();
            }
        });
    }

    private String slot() {
        var minute = clock.now().truncatedTo(ChronoUnit.MINUTES);
        long part = minute.until(clock.now(), ChronoUnit.SECONDS) / SECONDS;
        return minute + "/" + part;
    }
}
