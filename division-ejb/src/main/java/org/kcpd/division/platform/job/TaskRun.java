package org.kcpd.division.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Unavailable;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** One run of one task: claimed, done as its starter, ended; every write in a transaction of its own. */
@ApplicationScoped
public class TaskRun {
    private static final Logger LOG = Logger.getLogger(TaskRun.class.getName());
    private static final String NODE = UUID.randomUUID().toString();

    @Inject
    private TaskStore store;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private CallerContext caller;

    @Inject
    @Any
    private Instance<TaskKind> discovered;

    private Iterable<TaskKind> kinds;

    protected TaskRun() {}

    public TaskRun(TaskStore store, OwnTransaction transaction, CallerContext caller, Iterable<TaskKind> kinds) {
        this.store = store;
        this.transaction = transaction;
        this.caller = caller;
        this.kinds = kinds;
    }

    @PostConstruct
    void takeDiscovered() {
        kinds = discovered;
    }

    void run(long taskId) {
        transaction.call(() -> store.claim(taskId, NODE)).ifPresent(this::run);
    }

    private void run(TaskStore.Work work) {
        try {
            TaskKind kind = kindOf(work);
            var context = new RunningTask(work, store, transaction);
            var result = new String[1];
            Runnable doing = () -> result[0] = kind.run(context);
            if (work.startedBy() == 0) {
                caller.actAsSystem(doing);
            } else {
                caller.actAs(work.startedBy(), doing);
            }
            end(work, TaskState.DONE, result[0], null);
        } catch (DivisionException refused) {
            if (refused.code().equals(TaskContext.CANCELLED)) {
                end(work, TaskState.CANCELLED, null, null);
                return;
            }
            String incident =
                    refused instanceof Unavailable fault ? fault.incident().orElse(null) : null;
            end(work, TaskState.FAILED, refused.code(), incident);
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "Task " + work.id() + " (" + work.kind() + ") failed", fault);
            end(work, TaskState.FAILED, "E-FAULT", "T-" + work.id());
        }
    }

    private TaskKind kindOf(TaskStore.Work work) {
        for (TaskKind each : kinds) {
            if (each.kind().equals(work.kind())) {
                return each;
            }
        }
        throw new IllegalStateException("No such kind of task: " + work.kind());
    }

    private void end(TaskStore.Work work, TaskState state, String result, String incident) {
        transaction.call(() -> {
            store.finish(work.id(), state, result, incident);
            return null;
        });
    }
}
