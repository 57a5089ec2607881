package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;

/** Imports the map file of a dry run. Run again after an interruption it has no second effect: its key is the task's own. */
@ApplicationScoped
public class MapImportTask implements TaskKind {
    public static final String KIND = "map-import";

    @Inject
    private MapDesk desk;

    @Inject
    private MapQuery reports;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        context.progress(0, 3);
        long checked = Long.parseLong(context.parameters());
        var seen = reports.report(checked).orElseThrow(() -> Refused.of("E-DRY-RUN"));
        var terms = MapTerms.fromJson(seen.terms());
        context.progress(1, 3);
        context.stopIfCancelled();
        desk.load(new LoadMap(KIND + "-" + context.taskId(), terms, context.fileName(), context.input(), seen, () -> {
            context.progress(3, 3);
            context.stopIfCancelled();
        }));
        return seen.done().toJson();
    }
}
