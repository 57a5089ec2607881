package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import org.kcpd.division.personnel.query.RosterImportQuery;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;

/**
 * Imports the HR file of a dry run. Run again after an interruption it has no second effect: its command's key is the
 * task's own.
 */
@ApplicationScoped
public class ImportTask implements TaskKind {
    static final String KIND = "roster-import";
    static final String DRY_RUN = "dryRun";
    static final String SEPARATE_MISSING = "separateMissing";

    @Inject
    private RosterImport desk;

    @Inject
    private RosterImportQuery reports;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        context.progress(0, 3);
        try (var reader = Json.createReader(new StringReader(context.parameters()))) {
            var parameters = reader.readObject();
            var seen = reports.report(parameters.getJsonNumber(DRY_RUN).longValue())
                    .orElseThrow(() -> Refused.of("E-DRY-RUN"));
            context.progress(1, 3);
            context.stopIfCancelled();
            long separated = desk.load(new LoadRoster(
                    KIND + "-" + context.taskId(),
                    context.input(),
                    seen,
                    parameters.getBoolean(SEPARATE_MISSING),
                    () -> {
                        context.progress(3, 3);
                        context.stopIfCancelled();
                    }));
            context.progress(3, 3);
            return seen.done((int) separated).toJson();
        }
    }
}
