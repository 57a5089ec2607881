package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.control.RosterLoading;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.RosterImportQuery;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.job.BackgroundWork;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The HR file: first a dry run that says what it would change, then all of it or nothing. Both run in the background. */
@Stateless
@UseCase
public class RosterImport {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private RosterLoading loading;

    @Inject
    private RosterImportQuery reports;

    @Inject
    private BackgroundWork work;

    @Inject
    private BusinessClock clock;

    @Inject
    private CallerContext caller;

    @Inject
    private AuditTrail audit;

    /**
     * Starts a dry run and remembers the mapping.
     *
     * @return the task, see {@link RosterImportQuery#report}
     */
    @Requires(Right.ROSTER_IMPORT)
    public long startDryRun(StartDryRun command) {
        var mapping = command.mapping().toJson();
        remember(mapping);
        long task = work.start(DryRunTask.KIND, mapping, command.fileName(), command.content());
        audit.subject("BackgroundTask", task);
        audit.detail(command.fileName());
        return task;
    }

    private void remember(String mapping) {
        new SqlText()
                .add(
                        "REPLACE INTO import_mapping (name, mapping, changed_at, changed_by) VALUES (?, ?, ?, ?)",
                        RosterImportQuery.MAPPING,
                        mapping,
                        StoredTime.of(clock.now()),
                        caller.current().memberId())
                .execute(em);
    }

    /** What the file would change today; the work of the dry run. */
    @Requires(Right.ROSTER_IMPORT)
    public ImportReport check(byte[] content, ColumnMapping mapping) {
        return loading.check(content, mapping);
    }

    /**
     * Starts the import of a file whose dry run found nothing to refuse.
     *
     * @return the task, see {@link RosterImportQuery#report}
     * @throws Refused E-DRY-RUN when the dry run is not over, refused rows or changes nothing
     */
    @Requires(Right.ROSTER_IMPORT)
    public long apply(ApplyImport command) {
        var content = work.inputOf(DryRunTask.KIND, command.dryRunTaskId());
        var status = reports.progress(command.dryRunTaskId());
        if (reports.report(command.dryRunTaskId())
                .filter(ImportReport::applicable)
                .isEmpty()) {
            throw Refused.of("E-DRY-RUN");
        }
        var parameters = Json.createObjectBuilder()
                .add(ImportTask.DRY_RUN, command.dryRunTaskId())
                .add(ImportTask.SEPARATE_MISSING, command.separateMissing())
                .build()
                .toString();
        long task = work.start(ImportTask.KIND, parameters, status.fileName(), content);
        audit.subject("BackgroundTask", task);
        audit.detail(status.fileName());
        return task;
    }

    /**
     * Imports the file, all or nothing; the work of the import. The audit row carries the numbers.
     *
     * @return how many members were separated
     * @throws Refused what the rows are refused for; E-PLAN-CHANGED when the roster has changed since the dry run;
     *     E-CANCELLED when it is not wanted any more
     */
    @Requires(Right.ROSTER_IMPORT)
    public long load(LoadRoster command) {
        var done = loading.load(
                command.content(),
                command.seen().mapping(),
                command.seen(),
                command.separateMissing(),
                caller.current().memberId());
        command.stillWanted().run();
        audit.subject("RosterImport", 0);
        audit.detail("rows %d, added %d, changed %d, unchanged %d, separated %d"
                .formatted(done.rows(), done.added(), done.changed(), done.unchanged(), done.separated()));
        return done.separated();
    }
}
