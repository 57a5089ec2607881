package org.kcpd.division.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every timer method goes through: whether this node works in the background at all ({@code division.jobs}), and
 * that the container takes a timer away whose method throws twice, while a database pause is enough.
 */
@ApplicationScoped
public class TimerCall {
    private static final Logger LOG = Logger.getLogger(TimerCall.class.getName());

    @Inject
    @ConfigProperty(name = "division.jobs", defaultValue = "true")
    private boolean here;

    protected TimerCall() {}

    /** Outside the container. */
    TimerCall(boolean here) {
        this.here = here;
    }

    /** Whether background work is done on this node. */
    boolean here() {
        return here;
    }

    /** Runs the work if it is for this node; what it throws is logged, and the timer comes again. */
    public void survive(String job, Runnable work) {
        if (!here) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Job " + job + " did not succeed this time", e);
        }
    }
}
