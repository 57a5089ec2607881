package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.boundary.RosterImport;
import org.kcpd.division.personnel.boundary.StartDryRun;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.personnel.query.RosterImportQuery;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.SentFile;

/** The first half of an import: the file is uploaded, its columns are named, the dry run is started. */
@Named("importUpload")
@ViewScoped
public class ImportUpload extends EditView<ImportForm> {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 40;
    private static final Set<String> KINDS = Set.of("roster-dry-run", "roster-import");

    @Inject
    private RosterImport desk;

    @Inject
    private RosterImportQuery query;

    @Inject
    private TaskQuery tasks;

    @Inject
    private Messages texts;

    private transient List<TaskStatus> latest;

    /** Begins with no file. */
    public void open() {
        show(read());
    }

    @Override
    protected Fresh<ImportForm> read() {
        return new Fresh<>(new ImportForm(), 0);
    }

    @Override
    protected List<EditField<ImportForm>> fields() {
        return List.of();
    }

    /** Takes the uploaded file in, or says why it cannot be trusted. */
    public void upload() {
        Part part = getForm().getFile();
        if (part == null || part.getSize() == 0) {
            notices().problem(Problem.of("E-FILE-EMPTY").at("file"));
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        byte[] bytes = SentFile.bytes(part, CsvLimits.USUAL.bytes());
        var found = attempt(() -> query.columns(bytes));
        if (found != null) {
            getForm().uploaded(SentFile.name(part, "roster.csv"), bytes, found);
        }
    }

    /** Starts the dry run in the background and goes to its page. */
    public void start() {
        ColumnMapping mapping = getForm().mapping();
        List<ImportColumn> missing = mapping.missing();
        if (!missing.isEmpty()) {
            missing.forEach(
                    column -> notices().problem(Problem.of("E-COLUMN-MISSING", texts.name("import.column", column))));
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        Long task = attempt(() -> desk.startDryRun(
                new StartDryRun(getKey(), getForm().getFileName(), getForm().content(), mapping)));
        if (task != null) {
            go("/personnel/import.xhtml?task=" + task, "dry-run-started");
        }
    }

    public List<ImportColumn> getColumns() {
        return Arrays.asList(ImportColumn.values());
    }

    /** The limits of a file, for the words beside the upload: megabytes. */
    public int getMostMegabytes() {
        return CsvLimits.USUAL.bytes() / 1_000_000;
    }

    /** The limits of a file, for the words beside the upload: rows. */
    public int getMostRows() {
        return CsvLimits.USUAL.rows();
    }

    /** One's own latest dry runs and imports, newest first. */
    public List<TaskStatus> getLatest() {
        if (latest == null) {
            latest = tasks.mine(LATEST).stream()
                    .filter(task -> KINDS.contains(task.kind()))
                    .limit(10)
                    .toList();
        }
        return latest;
    }
}
