package org.kcpd.division.access.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kcpd.division.access.boundary.SessionRegister;
import org.kcpd.division.platform.job.TimerCall;

/**
 * Ends every half minute the sessions nobody comes back to, and those of members who were separated. On every node: what
 * another one has ended is not ended twice.
 */
@Startup
@Singleton
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionSweep {
    @Inject
    private SessionRegister register;

    @Inject
    private TimerCall timers;

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
    void sweep() {
        timers.survive("session-sweep", register::sweep);
    }
}
