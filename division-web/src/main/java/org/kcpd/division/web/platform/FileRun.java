package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.job.TaskDesk;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStatus;

/**
 * The second half of bringing a file in: how far the dry run or the import is, what it found, and the decision to apply it. The
 * task goes on whether or not somebody looks.
 *
 * @param <F> what is decided
 * @param <R> what was found
 */
public abstract class FileRun<F extends Serializable, R> extends EditView<F> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TaskDesk tasks;

    private long taskId;
    private transient TaskStatus status;
    private transient R report;

    /** The page of a task, up to its number. */
    protected abstract String page();

    /** Nothing is decided yet. */
    protected abstract F undecided();

    protected abstract TaskStatus progress(long task);

    protected abstract Optional<R> report(long task);

    /** The text that says that this task is done. */
    protected abstract String done(TaskStatus ended);

    public void open() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("task", "");
        if (!asked.matches("\\d{1,18}")) {
            throw new NotFound("BackgroundTask", asked);
        }
        taskId = Long.parseLong(asked);
        show(read());
    }

    @Override
    protected Fresh<F> read() {
        status = progress(taskId);
        return new Fresh<>(undecided(), 0);
    }

    @Override
    protected List<EditField<F>> fields() {
        return List.of();
    }

    public void look() {
        status = progress(taskId);
        if (isOver()) {
            go(page() + taskId, status.state() == TaskState.DONE ? done(status) : "task-ended");
        }
    }

    public void cancel() {
        attempt(() -> tasks.cancel(taskId));
        status = progress(taskId);
    }

    public void again() {
        if (attempt(() -> tasks.again(taskId))) {
            go(page() + taskId, "task-again");
        }
    }

    /** Goes to the import that was started. @param task null when it was refused */
    protected void started(Long task) {
        if (task != null) {
            go(page() + task, "import-started");
        }
    }

    protected long taskId() {
        return taskId;
    }

    public TaskStatus getStatus() {
        if (status == null) {
            status = progress(taskId);
        }
        return status;
    }

    /** What was found or done; nothing while it runs and when it failed. */
    public R getReport() {
        if (report == null && getStatus().state() == TaskState.DONE) {
            report = report(taskId).orElse(null);
        }
        return report;
    }

    public boolean isStarted() {
        return taskId != 0;
    }

    public boolean isOver() {
        return getStatus().state().over();
    }

    public int getPercent() {
        return getStatus().total() == 0
                ? 0
                : 100 * getStatus().done() / getStatus().total();
    }
}
