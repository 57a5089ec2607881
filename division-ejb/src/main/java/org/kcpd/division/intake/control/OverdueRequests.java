package org.kcpd.division.intake.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.job.TimerCall;
import org.kcpd.division.platform.time.BusinessClock;

/**
 * Tells supervisors, once, of requests that nobody accepted in time. Whether a request is overdue follows from its date and
 * shows without this job; only the mail is its work. Every minute, on one node.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueRequests {
    private static final String JOB = "overdue-requests";

    @Inject
    private Escalation escalation;

    @Inject
    private JobLease lease;

    @Inject
    private BusinessClock clock;

    @Inject
    private TimerCall timer;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void tell() {
        timer.survive(JOB, () -> {
            var slot = clock.now().truncatedTo(ChronoUnit.MINUTES).toString();
            if (lease.take(JOB, slot)) {
                while (escalation.some() == Escalation.AT_ONCE) {
                    // the next ones, in a transaction of their own
                }
                lease.done(JOB, slot);
            }
        });
    }
}
