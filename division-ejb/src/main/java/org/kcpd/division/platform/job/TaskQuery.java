package org.kcpd.division.platform.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** How one's own background tasks are doing. Another member's task is not found. */
@Stateless
@UseCase(readOnly = true)
public class TaskQuery {
    @Inject
    private TaskStore store;

    @Inject
    private CallerContext caller;

    /** @throws NotFound also for another member's task */
    @Requires(Right.OWN_SETTINGS)
    public TaskStatus status(long taskId) {
        return own(store, caller, taskId);
    }

    /** The caller's latest tasks, newest first. */
    @Requires(Right.OWN_SETTINGS)
    public List<TaskStatus> mine(int most) {
        return store.latestOf(caller.current().memberId(), Math.min(100, most));
    }

    static TaskStatus own(TaskStore store, CallerContext caller, long taskId) {
        TaskStatus status = store.status(taskId);
        if (status.startedBy() != caller.current().memberId()) {
            throw new NotFound("BackgroundTask", taskId);
        }
        return status;
    }
}
