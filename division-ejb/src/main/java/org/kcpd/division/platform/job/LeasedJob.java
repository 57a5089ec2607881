package org.kcpd.division.platform.job;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest slot of a job.
 *
 * @param node which node took it
 * @param finishedAt empty where the job does not say when it is done, or was cut off
 */
public record LeasedJob(String job, String slot, String node, Instant takenAt, Optional<Instant> finishedAt) {}
