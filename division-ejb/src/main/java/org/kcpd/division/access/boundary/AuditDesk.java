package org.kcpd.division.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.job.BackgroundWork;
import org.kcpd.division.platform.seal.VerifyTask;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Has the audit verified. Nobody can do anything else to it. */
@Stateless
@UseCase
public class AuditDesk {
    @Inject
    private BackgroundWork work;

    @Inject
    private AuditTrail audit;

    /** Starts a verification in the background. @return the task's id */
    @Requires(Right.AUDIT_READ)
    public long verify(VerifyAudit command) {
        long task = work.start(VerifyTask.KIND, "", "", new byte[0]);
        audit.subject("BackgroundTask", task);
        return task;
    }
}
