package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;

/** Looks at an HR file without changing anything. Its parameters are the column mapping, its result is the report. */
@ApplicationScoped
public class DryRunTask implements TaskKind {
    static final String KIND = "roster-dry-run";

    @Inject
    private RosterImport desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        context.progress(0, 2);
        context.stopIfCancelled();
        var report = desk.check(context.input(), ColumnMapping.fromJson(context.parameters()));
        context.progress(2, 2);
        return report.toJson();
    }
}
