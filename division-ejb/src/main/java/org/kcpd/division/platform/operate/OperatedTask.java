package org.kcpd.division.platform.operate;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStatus;

/**
 * A background task without what it is about: no name of a file, no parameter, no result.
 *
 * @param startedBy serial number, empty for the system itself
 */
public record OperatedTask(
        long id,
        String kind,
        TaskState state,
        String startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<String> incident) {

    static OperatedTask of(TaskStatus task, String startedBy) {
        return new OperatedTask(
                task.id(), task.kind(), task.state(), startedBy, task.createdAt(), task.finishedAt(), task.incident());
    }
}
