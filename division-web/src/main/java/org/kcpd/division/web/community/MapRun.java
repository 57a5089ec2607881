package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.boundary.AddressDesk;
import org.kcpd.division.community.boundary.ApplyFile;
import org.kcpd.division.community.boundary.MapDesk;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.TaskDesk;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/** The second half: how far the dry run or the import is, what it found, and the decision to apply it. */
@Named("mapRun")
@ViewScoped
public class MapRun extends EditView<MapDecision> {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/community/map-import.xhtml?task=";
    private static final int MOST_SHOWN = 200;

    @Inject
    private MapQuery query;

    @Inject
    private MapDesk maps;

    @Inject
    private AddressDesk addresses;

    @Inject
    private TaskDesk tasks;

    @Inject
    private Messages texts;

    private long taskId;
    private transient TaskStatus status;
    private transient FileReport report;

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
    protected Fresh<MapDecision> read() {
        status = query.progress(taskId);
        return new Fresh<>(new MapDecision(), 0);
    }

    @Override
    protected List<EditField<MapDecision>> fields() {
        return List.of();
    }

    public void look() {
        status = query.progress(taskId);
        if (isOver()) {
            go(PAGE + taskId, getStatus().state() == TaskState.DONE ? "map-file-read" : "task-ended");
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
        ApplyFile command = new ApplyFile(getKey(), taskId);
        Long task = attempt(() -> isAddresses() ? addresses.apply(command) : maps.apply(command));
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
    public FileReport getReport() {
        if (report == null && getStatus().state() == TaskState.DONE) {
            report = query.report(taskId).orElse(null);
        }
        return report;
    }

    /** As many findings as somebody reads. */
    public List<Problem> getShown() {
        List<Problem> all = getReport().problems();
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }

    public int getFindings() {
        return getReport().problems().size() + getReport().moreProblems();
    }

    /** The first thing a finding names: what stood in the file. */
    public String found(Problem problem) {
        return problem.args().isEmpty() ? "" : String.valueOf(problem.args().get(0));
    }

    public String explain(Problem problem) {
        return texts.of(problem.code(), problem.args().toArray());
    }

    public boolean isAddresses() {
        return getStatus().kind().startsWith("address");
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
