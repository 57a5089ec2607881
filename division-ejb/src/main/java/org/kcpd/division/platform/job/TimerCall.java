package org.kcpd.division.platform.job;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The body of a timer method: the container takes a timer away whose method throws twice, a database pause is enough. */
public final class TimerCall {
    private static final Logger LOG = Logger.getLogger(TimerCall.class.getName());

    private TimerCall() {}

    /** Runs the work; what it throws is logged, and the timer comes again. */
    public static void survive(String job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Job " + job + " did not succeed this time", e);
        }
    }
}
