package org.kcpd.division.platform.operate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.crypt.KeyRotation;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.platform.job.TaskStore;
import org.kcpd.division.platform.mail.OutboxWatch;
import org.kcpd.division.platform.migrate.SchemaStatus;
import org.kcpd.division.platform.usecase.CallerSource;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** How the running system is doing, for whoever operates it. */
@Stateless
@UseCase(readOnly = true)
public class SystemQuery {
    private static final int LATEST = 25;

    @Inject
    private SchemaStatus schema;

    @Inject
    private OutboxWatch outbox;

    @Inject
    private TaskStore tasks;

    @Inject
    private JobLease leases;

    @Inject
    private KeyRotation keys;

    @Inject
    private CallerSource members;

    /** Everything at once, the latest first. */
    @Requires(Right.SYSTEM_OPERATE)
    public SystemState state() {
        List<TaskStatus> latest = tasks.latest(LATEST);
        Map<Long, String> starters =
                members.serials(latest.stream().map(TaskStatus::startedBy).collect(Collectors.toSet()));
        return new SystemState(
                schema.versions(),
                schema.product(),
                outbox.look(),
                outbox.unsent(LATEST),
                latest.stream()
                        .map(task -> OperatedTask.of(task, starters.getOrDefault(task.startedBy(), "")))
                        .toList(),
                leases.latest(),
                keys.uses());
    }
}
