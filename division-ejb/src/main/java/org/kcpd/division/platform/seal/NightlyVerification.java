package org.kcpd.division.platform.seal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kcpd.division.platform.job.BackgroundWork;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.job.TimerCall;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** Verifies the whole audit every night, on one node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyVerification {
    private static final String JOB = "audit-verify";

    @Inject
    private BackgroundWork work;

    @Inject
    private CallerContext callers;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private JobLease lease;

    @Inject
    private BusinessClock clock;

    @Inject
    private TimerCall timers;

    @Schedule(hour = "2", minute = "30", timezone = "America/Chicago", persistent = false)
    void verify() {
        String tonight = clock.today().toString();
        timers.survive(JOB, () -> {
            if (lease.take(JOB, tonight)) {
                callers.actAsSystem(() -> transaction.call(() -> work.start(VerifyTask.KIND, "", "", new byte[0])));
                lease.done(JOB, tonight);
            }
        });
    }
}
