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

/** Reminds of tasks whose day has come, every ten minutes, on one node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueTasks {
    private static final String JOB = "due-tasks";

    @Inject
    private TaskReminders reminders;

    @Inject
    private JobLease lease;

    @Inject
    private BusinessClock clock;

    @Inject
    private TimerCall timer;

    @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
    void remind() {
        timer.survive(JOB, () -> {
            var slot = clock.now().truncatedTo(ChronoUnit.MINUTES).toString();
            if (lease.take(JOB, slot)) {
                while (reminders.some() == TaskReminders.AT_ONCE) {
                    // the next ones, in a transaction of their own
                }
                lease.done(JOB, slot);
            }
        });
    }
}
