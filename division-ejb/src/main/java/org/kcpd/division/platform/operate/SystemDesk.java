package org.kcpd.division.platform.operate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.job.BackgroundWork;
import org.kcpd.division.platform.mail.OutboxWatch;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What an operator does about the running system. */
@Stateless
@UseCase
public class SystemDesk {
    @Inject
    private OutboxWatch outbox;

    @Inject
    private BackgroundWork work;

    @Inject
    private AuditTrail audit;

    /** Puts every mail that was given up back into the queue, its tries counted anew. @return how many */
    @Requires(Right.SYSTEM_OPERATE)
    public int retryMail(RetryMail command) {
        int mails = outbox.retryFailed();
        audit.detail(mails + " mails");
        return mails;
    }

    /** Starts to bring confidential values under the newest key of the key store. @return the task's id */
    @Requires(Right.SYSTEM_OPERATE)
    public long rotateKeys(RotateKeys command) {
        long task = work.start(RotationTask.KIND, command.fully() ? RotationTask.FULLY : "", "", new byte[0]);
        audit.subject("BackgroundTask", task);
        return task;
    }
}
