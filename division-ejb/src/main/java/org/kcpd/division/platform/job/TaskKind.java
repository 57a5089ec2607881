package org.kcpd.division.platform.job;

/**
 * One sort of background work; a CDI bean of the area that does it.
 *
 * <p>It runs outside any transaction, as the member who started it and with exactly their rights: it works by calling
 * use cases. It may be run again after an interruption, so what it does is all or nothing or idempotent.
 */
public interface TaskKind {
    /** The stored name, for example {@code roster-import}. */
    String kind();

    /**
     * Does the work.
     *
     * @return the result (JSON), kept with the task
     * @throws Refused {@link TaskContext#CANCELLED}, by {@link TaskContext#stopIfCancelled()}; anything else thrown fails the task
     */
    String run(TaskContext context);
}
