package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.boundary.AddressDesk;
import org.kcpd.division.community.boundary.ApplyFile;
import org.kcpd.division.community.boundary.MapDesk;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.web.platform.FileRun;
import org.kcpd.division.web.platform.Messages;

/** The second half: how far the dry run or the import is, what it found, and the decision to apply it. */
@Named("mapRun")
@ViewScoped
public class MapRun extends FileRun<MapDecision, FileReport> {

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
    private Messages texts;

    @Override
    protected String page() {
        return PAGE;
    }

    @Override
    protected MapDecision undecided() {
        return new MapDecision();
    }

    @Override
    protected TaskStatus progress(long task) {
        return query.progress(task);
    }

    @Override
    protected Optional<FileReport> report(long task) {
        return query.report(task);
    }

    @Override
    protected String done(TaskStatus ended) {
        return "map-file-read";
    }

    public void apply() {
        ApplyFile command = new ApplyFile(getKey(), taskId());
        Long task = attempt(() -> isAddresses() ? addresses.apply(command) : maps.apply(command));
        started(task);
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
}
