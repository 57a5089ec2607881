package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;

/** Looks at an address file without changing anything. Its result is the report. */
@ApplicationScoped
public class AddressCheckTask implements TaskKind {
    public static final String KIND = "address-dry-run";

    @Inject
    private AddressDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        context.progress(0, 2);
        context.stopIfCancelled();
        var report = desk.check(context.input());
        context.progress(2, 2);
        return report.toJson();
    }
}
