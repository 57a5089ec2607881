package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kcpd.division.personnel.boundary.ApplyImport;
import org.kcpd.division.personnel.boundary.RosterImport;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.RosterImportQuery;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.web.platform.FileRun;
import org.kcpd.division.web.platform.Messages;

/**
 * The second half of an import: how far the dry run or the import is, what it found, and the decision to apply it. The
 * task goes on whether or not somebody looks.
 */
@Named("importRun")
@ViewScoped
public class ImportRun extends FileRun<ImportDecision, ImportReport> {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/personnel/import.xhtml?task=";

    @Inject
    private RosterImportQuery query;

    @Inject
    private RosterImport desk;

    @Inject
    private Messages texts;

    @Override
    protected String page() {
        return PAGE;
    }

    @Override
    protected ImportDecision undecided() {
        return new ImportDecision();
    }

    @Override
    protected TaskStatus progress(long task) {
        return query.progress(task);
    }

    @Override
    protected Optional<ImportReport> report(long task) {
        return query.report(task);
    }

    @Override
    protected String done(TaskStatus ended) {
        return ended.kind() + "-done";
    }

    public void apply() {
        Long task = attempt(
                () -> desk.apply(new ApplyImport(getKey(), taskId(), getForm().isSeparateMissing())));
        started(task);
    }

    /** What was found in the rows of the file. */
    public ImportFindings getFindings() {
        return new ImportFindings(getReport(), texts);
    }

    public String getTitle() {
        return texts.of("import.task." + getStatus().kind(), getStatus().fileName());
    }
}
