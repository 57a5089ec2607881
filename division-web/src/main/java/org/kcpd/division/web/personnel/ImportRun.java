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
    private static final String PAGE = "/personnel/import.xhtml?task=";

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

    public void look() {
        status = query.progress(taskId);
        if (isOver()) {
            go(PAGE + taskId, getStatus().state() == TaskState.DONE ? status.kind() + "-done" : "task-ended");
        }
    }

    public void cancel() {
        attempt(() -> tasks.cancel(taskId));
        status = query.progress(taskId);
    }

    public void again() {
        if (attempt(() -> tasks.again(taskId))) {
            go(PAGE + taskId, "task-again");
        }
    }

    public void apply() {
        Long task = attempt(
                () -> desk.apply(new ApplyImport(getKey(), taskId, getForm().isSeparateMissing())));
        if (task != null) {
            go(PAGE + task, "import-started");
        }
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

    /** What was found in the rows of the file. */
    public ImportFindings getFindings() {
        return new ImportFindings(getReport(), texts);
    }

    public boolean isStarted() {
        return taskId != 0;
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
