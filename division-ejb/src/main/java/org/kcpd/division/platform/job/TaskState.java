package org.kcpd.division.platform.job;

/** QUEUED, RUNNING, then one of the four ends. INTERRUPTED: its server died; it may be run again. */
public enum TaskState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    INTERRUPTED;

    public boolean over() {
        return this != QUEUED && this != RUNNING;
    }
}
