package org.kcpd.division.platform.job;

import org.kcpd.division.platform.Refused;

/** What a running task knows and says. */
public interface TaskContext {
    /** The code of the refusal with which a task stops that was asked to. */
    String CANCELLED = "E-CANCELLED";

    long taskId();

    /** As given to {@link BackgroundWork#start}; the kind's own text. */
    String parameters();

    /** Name of the uploaded file, empty when there is none. */
    String fileName();

    /** The uploaded bytes, empty when there are none. */
    byte[] input();

    /** Says how far it is; cheap, call it as often as you like (it is written at most twice a second). */
    void progress(int done, int total);

    /** Whether somebody asked it to stop. */
    boolean cancelled();

    /** @throws Refused {@link #CANCELLED} when somebody asked it to stop */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw Refused.of(CANCELLED);
        }
    }
}
