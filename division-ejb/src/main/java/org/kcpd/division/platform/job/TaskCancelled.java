package org.kcpd.division.platform.job;

/** The task stopped because it was asked to. */
public final class TaskCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
