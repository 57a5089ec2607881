/**
 * Work that is not done while somebody waits: background tasks with progress, and jobs that run once per slot in the
 * whole cluster.
 *
 * <p>Owns: {@code background_task}, {@code job_lease}. Never: does an area's work itself; areas bring {@code TaskKind}s.
 */
package org.kcpd.division.platform.job;
