package org.kcpd.division.platform.seal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kcpd.division.platform.audit.AuditKeySource;
import org.kcpd.division.platform.job.TimerCall;

/** Starts a {@link SealingRound} every five seconds, and refuses to start the product without the key of the audit. */
@Startup
@Singleton
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingJob {
    @Inject
    private AuditKeySource keys;

    @Inject
    private SealingRound round;

    @Inject
    private TimerCall timers;

    @PostConstruct
    void needTheKey() {
        keys.key();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        timers.survive("audit-seal", round::seal);
    }
}
