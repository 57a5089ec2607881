package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;

/** Looks at a map file without changing anything. Its parameters are the terms, its result is the report. */
@ApplicationScoped
public class MapCheckTask implements TaskKind {
    public static final String KIND = "map-dry-run";

    @Inject
    private MapDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        context.progress(0, 2);
        context.stopIfCancelled();
        var report = desk.check(context.input(), MapTerms.fromJson(context.parameters()));
        context.progress(2, 2);
        return report.toJson();
    }
}
