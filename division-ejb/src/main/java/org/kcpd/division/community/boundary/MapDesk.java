package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.control.MapLoading;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.BackgroundWork;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** A map file: first a dry run that says what it would change, then all of it or nothing. Both run in the background. */
@Stateless
@UseCase
public class MapDesk {

    @Inject
    private MapLoading loading;

    @Inject
    private MapQuery reports;

    @Inject
    private BackgroundWork work;

    @Inject
    private OnDuty duty;

    protected MapDesk() {}

    /** Outside the container. */
    public MapDesk(MapLoading loading, MapQuery reports, BackgroundWork work, OnDuty duty) {
        this.loading = loading;
        this.reports = reports;
        this.work = work;
        this.duty = duty;
    }

    /** Starts a dry run; answers the task, see {@link MapQuery#report}. */
    @Requires(Right.MAP_IMPORT)
    public long startCheck(StartMapCheck command) {
        long task = work.start(MapCheckTask.KIND, command.terms().toJson(), command.fileName(), command.content());
        duty.about("BackgroundTask", task);
        duty.note(command.fileName());
        return task;
    }

    /** What the file would change; the work of the dry run. @throws Refused a file that cannot be trusted as a whole */
    @Requires(Right.MAP_IMPORT)
    public FileReport check(byte[] content, MapTerms terms) {
        return loading.check(content, terms);
    }

    /**
     * Starts the import of a file whose dry run found nothing to refuse; answers the task.
     *
     * @throws Refused E-DRY-RUN when the dry run is not over, refused features or changes nothing
     */
    @Requires(Right.MAP_IMPORT)
    public long apply(ApplyFile command) {
        var content = work.inputOf(MapCheckTask.KIND, command.checkTaskId());
        var status = reports.progress(command.checkTaskId());
        if (reports.report(command.checkTaskId()).filter(FileReport::applicable).isEmpty()) {
            throw Refused.of("E-DRY-RUN");
        }
        long task = work.start(MapImportTask.KIND, String.valueOf(command.checkTaskId()), status.fileName(), content);
        duty.about("BackgroundTask", task);
        duty.note(status.fileName());
        return task;
    }

    /**
     * Imports the file, all or nothing; the work of the import. Answers the set's id.
     *
     * @throws Refused E-MAP-REFUSED, E-PLAN-CHANGED, E-CANCELLED
     */
    @Requires(Right.MAP_IMPORT)
    public long load(LoadMap command) {
        long set = loading.load(command.content(), command.terms(), command.fileName(), command.seen());
        command.stillWanted().run();
        duty.note("%s from %s: %d areas, added %d, changed %d, removed %d"
                .formatted(
                        command.terms().kind(),
                        command.terms().from(),
                        command.seen().rows(),
                        command.seen().added(),
                        command.seen().changed(),
                        command.seen().removed()));
        return set;
    }
}
