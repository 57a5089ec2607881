package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.control.AddressLoading;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.BackgroundWork;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** An address file: first a dry run that says what it would change, then all of it or nothing. Both run in the background. */
@Stateless
@UseCase
public class AddressDesk {

    @Inject
    private AddressLoading loading;

    @Inject
    private MapQuery reports;

    @Inject
    private BackgroundWork work;

    @Inject
    private OnDuty duty;

    protected AddressDesk() {}

    /** Outside the container. */
    public AddressDesk(AddressLoading loading, MapQuery reports, BackgroundWork work, OnDuty duty) {
        this.loading = loading;
        this.reports = reports;
        this.work = work;
        this.duty = duty;
    }

    /** Starts a dry run; answers the task. */
    @Requires(Right.MAP_IMPORT)
    public long startCheck(StartAddressCheck command) {
        long task = work.start(AddressCheckTask.KIND, "", command.fileName(), command.content());
        duty.about("BackgroundTask", task);
        duty.note(command.fileName());
        return task;
    }

    /** What the file would change; the work of the dry run. @throws Refused a file that cannot be trusted as a whole */
    @Requires(Right.MAP_IMPORT)
    public FileReport check(byte[] content) {
        return loading.check(content);
    }

    /** Starts the import of a file whose dry run found nothing to refuse; answers the task. @throws Refused E-DRY-RUN */
    @Requires(Right.MAP_IMPORT)
    public long apply(ApplyFile command) {
        var content = work.inputOf(AddressCheckTask.KIND, command.checkTaskId());
        var status = reports.progress(command.checkTaskId());
        if (reports.report(command.checkTaskId()).filter(FileReport::applicable).isEmpty()) {
            throw Refused.of("E-DRY-RUN");
        }
        long task =
                work.start(AddressImportTask.KIND, String.valueOf(command.checkTaskId()), status.fileName(), content);
        duty.about("BackgroundTask", task);
        duty.note(status.fileName());
        return task;
    }

    /** Imports the file, all or nothing; the work of the import. Answers how many addresses are new. */
    @Requires(Right.MAP_IMPORT)
    public long load(LoadAddresses command) {
        var done = loading.load(command.content(), command.seen());
        command.stillWanted().run();
        duty.about("AddressImport", 0);
        duty.note("lines %d, added %d, moved %d".formatted(done.rows(), done.added(), done.changed()));
        return done.added();
    }
}
