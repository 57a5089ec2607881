package org.kcpd.division.platform.job;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Stops one's own background tasks, and runs those that ended without a result again. */
@Stateless
@UseCase
public class TaskDesk {
    @Inject
    private TaskStore store;

    @Inject
    private CallerContext caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<TaskQueued> queued;

    /** Asks the task to stop at its next safe point. @throws NotFound; @throws Refused E-TASK-OVER */
    @Requires(Right.OWN_SETTINGS)
    public void cancel(long taskId) {
        TaskStatus status = TaskQuery.own(store, caller, taskId);
        audit.subject("BackgroundTask", taskId);
        if (status.state().over()) {
            throw Refused.of("E-TASK-OVER");
        }
        store.askToCancel(taskId);
    }

    /** Runs a task that ended without a result again, from its beginning. @throws NotFound; @throws Refused E-TASK-STATE */
    @Requires(Right.OWN_SETTINGS)
    public void again(long taskId) {
        TaskQuery.own(store, caller, taskId);
        audit.subject("BackgroundTask", taskId);
        if (!store.requeue(taskId)) {
            throw Refused.of("E-TASK-STATE");
        }
        queued.fire(new TaskQueued(taskId));
    }
}
