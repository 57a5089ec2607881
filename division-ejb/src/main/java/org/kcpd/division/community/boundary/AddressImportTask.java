package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;

/** Imports the address file of a dry run. Run again after an interruption it has no second effect. */
@ApplicationScoped
public class AddressImportTask implements TaskKind {
    public static final String KIND = "address-import";

    @Inject
    private AddressDesk desk;

    @Inject
    private MapQuery reports;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        context.progress(0, 3);
        var seen = reports.report(Long.parseLong(context.parameters())).orElseThrow(() -> Refused.of("E-DRY-RUN"));
        context.progress(1, 3);
        context.stopIfCancelled();
        desk.load(new LoadAddresses(KIND + "-" + context.taskId(), context.input(), seen, () -> {
            context.progress(3, 3);
            context.stopIfCancelled();
        }));
        return seen.done().toJson();
    }
}
