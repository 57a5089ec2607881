package org.kcpd.division.intake;

/** Whether something is still to be done. */
public enum TaskState {
    OPEN,
    DONE,
    /** Not to be done after all. */
    DROPPED
}
