package org.kcpd.division.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.usecase.CallerContext;

/** Where a use case leaves work for later: it begins if, and only if, the use case commits. */
@ApplicationScoped
public class BackgroundWork {
    @Inject
    private TaskStore store;

    @Inject
    private CallerContext caller;

    @Inject
    private Event<TaskQueued> queued;

    /**
     * Queues a task for the caller.
     *
     * @param kind of a {@link TaskKind}
     * @param parameters the kind's own text, at most 2,000 characters
     * @param fileName name of the upload, empty for none
     * @param input the upload, empty for none
     * @return its id, for {@link TaskQuery#status(long)}
     */
    public long start(String kind, String parameters, String fileName, byte[] input) {
        long id =
                store.insert(kind, parameters, fileName, input, caller.current().memberId());
        queued.fire(new TaskQueued(id));
        return id;
    }

    /**
     * The upload of one of the caller's own tasks of that kind (a dry run that is to be applied).
     *
     * @throws NotFound also for another member's task or another kind
     */
    public byte[] inputOf(String kind, long taskId) {
        TaskStatus status = TaskQuery.own(store, caller, taskId);
        if (!status.kind().equals(kind)) {
            throw new NotFound("BackgroundTask", taskId);
        }
        return store.input(taskId);
    }
}
