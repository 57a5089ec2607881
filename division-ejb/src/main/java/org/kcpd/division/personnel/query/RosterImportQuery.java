package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.platform.table.CsvTable;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What an administrator sees before, while and after an HR file is imported. */
@Stateless
@UseCase(readOnly = true)
public class RosterImportQuery {
    /** Name of the one mapping there is. */
    public static final String MAPPING = "roster";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private TaskQuery tasks;

    protected RosterImportQuery() {}

    /** Outside the container. */
    public RosterImportQuery(EntityManager em, TaskQuery tasks) {
        this.em = em;
        this.tasks = tasks;
    }

    /** Reads the header of an upload and proposes what its columns mean. @throws org.kcpd.division.platform.Refused a file
     *     that cannot be trusted as a whole, see {@link CsvTable} */
    @Requires(Right.ROSTER_IMPORT)
    public ImportColumns columns(byte[] content) {
        var table = CsvTable.read(new ByteArrayInputStream(content), CsvLimits.USUAL);
        return new ImportColumns(
                table.header(),
                ColumnMapping.propose(table.header(), remembered()),
                table.rows().size() + table.problems().size(),
                table.encoding());
    }

    private ColumnMapping remembered() {
        return new SqlText()
                .add("SELECT mapping FROM import_mapping WHERE name = ?", MAPPING)
                .rows(em)
                .findFirst()
                .map(row -> ColumnMapping.fromJson(row.text(0)))
                .orElseGet(() -> new ColumnMapping(Map.of()));
    }

    /** The report of a finished dry run or import of the caller's; empty while it runs and when it failed. */
    @Requires(Right.ROSTER_IMPORT)
    public Optional<ImportReport> report(long taskId) {
        return tasks.status(taskId)
                .result()
                .filter(json -> json.startsWith("{"))
                .map(ImportReport::fromJson);
    }

    /** How far a dry run or import of the caller's is. */
    @Requires(Right.ROSTER_IMPORT)
    public TaskStatus progress(long taskId) {
        return tasks.status(taskId);
    }
}
