package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.personnel.boundary.ApplyImport;
import org.kcpd.division.personnel.boundary.RosterImport;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.RosterImportQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.TaskDesk;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/**
 * The second half of an import: how far the dry run or the import is, what it found, and the decision to apply it. The
 * task goes on whether or not somebody looks.
 */
@Named("importRun")
@ViewScoped
public class ImportRun extends EditView<ImportDecision> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    @Inject
    private RosterImportQuery query;

    @Inject
    private RosterImport desk;

    @Inject
    private TaskDesk tasks;

    @Inject
    private Messages texts;

    private long taskId;
    private transient TaskStatus status;
    private transient ImportReport report;

    /** Looks at the task the address names. */
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
    protected Fresh<ImportDecision> read() {
        status = query.progress(taskId);
        return new Fresh<>(new ImportDecision(), 0);
    }

    @Override
    protected List<EditField<ImportDecision>> fields() {
        return List.of();
    }

    /** Looks again; shows the whole page anew once the task is over. */
    public void look() {
        status = query.progress(taskId);
        if (isOver()) {
            go(address(taskId), getStatus().state() == TaskState.DONE ? "task-done" : "task-ended");
        }
    }

    public void cancel() {
        attempt(() -> tasks.cancel(taskId));
        status = query.progress(taskId);
    }

    /** Runs an interrupted task again from its beginning. */
    public void again() {
        if (attempt(() -> tasks.again(taskId))) {
            go(address(taskId), "task-again");
        }
    }

    /** Imports the file of this dry run. */
    public void apply() {
        Long task = attempt(
                () -> desk.apply(new ApplyImport(getKey(), taskId, getForm().isSeparateMissing())));
        if (task != null) {
            go(address(task), "import-started");
        }
    }

    private static String address(long task) {
        return "/personnel/import.xhtml?task=" + task;
    }

    public TaskStatus getStatus() {
        if (status == null) {
            status = query.progress(taskId);
        }
        return status;
    }

    /** What was found or done; nothing while it runs and when it failed. */
    public ImportReport getReport() {
        if (report == null && getStatus().state() == TaskState.DONE) {
            report = query.report(taskId).orElse(null);
        }
        return report;
    }

    /** As many refusals and warnings as somebody reads; the file is corrected and looked at again. */
    public List<Problem> getProblems() {
        List<Problem> all = getReport().problems();
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }

    public int getMoreProblems() {
        return getReport().problems().size()
                - getProblems().size()
                + getReport().moreProblems();
    }

    /** The value found in the file, which is what a refusal of a row carries first. */
    public String found(Problem problem) {
        return problem.args().isEmpty() ? "" : String.valueOf(problem.args().get(0));
    }

    public boolean isOver() {
        return getStatus().state().over();
    }

    public String getTitle() {
        return texts.of("import.task." + getStatus().kind(), getStatus().fileName());
    }

    public int getPercent() {
        return getStatus().total() == 0
                ? 0
                : 100 * getStatus().done() / getStatus().total();
    }
}
