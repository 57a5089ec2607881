package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.TaskDesk;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStatus;

/**
 * A background task while it runs: how far, cancel, how it ended. The page may be left and opened again; the task goes
 * on.
 */
@Named
@ViewScoped
public class TaskView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TaskQuery tasks;

    @Inject
    private TaskDesk desk;

    @Inject
    private Messages texts;

    @Inject
    private Notices notices;

    private long id;
    private transient TaskStatus status;

    /** Reads the task the address names by {@code id}. */
    public void open() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        open(asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0);
    }

    /** Reads a task; 0 and another member's task are not found. */
    public void open(long taskId) {
        id = taskId;
        read();
    }

    /** Reads the task again; the poll calls it. */
    public void read() {
        status = tasks.status(id);
    }

    /** Asks the task to stop at its next safe point. */
    public void cancel() {
        act(() -> desk.cancel(id));
    }

    /** Runs a task that ended without a result again. */
    public void again() {
        act(() -> desk.again(id));
    }

    public boolean isOver() {
        return status().state().over();
    }

    /** Whether it may be run again: it was interrupted, cancelled or failed. */
    public boolean isRepeatable() {
        return isOver() && status().state() != TaskState.DONE;
    }

    public boolean isCancelAsked() {
        return status().cancelAsked();
    }

    public int getDone() {
        return status().done();
    }

    public int getTotal() {
        return status().total();
    }

    public int getPercent() {
        return TaskWords.percent(status());
    }

    public long getId() {
        return id;
    }

    /** What it does and to which file. */
    public String getTitle() {
        return TaskWords.title(status(), texts);
    }

    public String getStateText() {
        return texts.name("task.state", status().state());
    }

    public String getTone() {
        return TaskWords.tone(status().state());
    }

    /** Why it failed, with the incident number where it was a fault of the program; empty otherwise. */
    public String getProblem() {
        return status().problem()
                .map(code -> texts.problem(Problem.of(code, status().incident().orElse(""))))
                .orElse("");
    }

    /** The page that shows its result; empty where there is none yet or the kind has no page of its own. */
    public String getResultPage() {
        String key = "task.page." + status().kind();
        return status().state() == TaskState.DONE && texts.containsKey(key) ? texts.of(key, String.valueOf(id)) : "";
    }

    private TaskStatus status() {
        if (status == null) {
            read();
        }
        return status;
    }

    private void act(Runnable useCase) {
        try {
            useCase.run();
        } catch (Refused overMeanwhile) {
            notices.problems(overMeanwhile.problems());
        }
        read();
    }
}
