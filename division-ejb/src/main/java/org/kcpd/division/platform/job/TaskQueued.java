package org.kcpd.division.platform.job;

/** A task waits to be run; observed after the commit. */
record TaskQueued(long taskId) {}
