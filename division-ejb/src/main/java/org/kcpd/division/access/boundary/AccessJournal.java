package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.audit.AuditWriter.Act;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Writes into the audit what no use case sees: how sessions end, and who was turned away before a page was opened. That a
 * session begins stands there by the sign-in itself.
 */
@ApplicationScoped
public class AccessJournal {
    private static final String END = "SignIn.end";
    private static final String DOOR = "Doors.open";

    @Inject
    private AuditWriter audit;

    @Inject
    private CallerSource callers;

    @Inject
    private OwnTransaction transaction;

    protected AccessJournal() {}

    public AccessJournal(AuditWriter audit, CallerSource callers, OwnTransaction transaction) {
        this.audit = audit;
        this.callers = callers;
        this.transaction = transaction;
    }

    /** Why a session is over. */
    public enum End {
        SIGNED_OUT,
        IDLE,
        TOO_OLD
    }

    /** A page was not opened for a member. */
    public void turnedAway(Caller caller, String page) {
        transaction.call(() -> {
            audit.refused(new Act(caller.memberId(), caller.serial(), DOOR, ""), AuditAct.READ, true, null, page);
            return null;
        });
    }

    /** A member's session is over; the member may be separated by now. */
    public void ended(String serialNo, End how) {
        transaction.call(() -> {
            long member = callers.bySerial(serialNo).map(Caller::memberId).orElse(0L);
            audit.session(new Act(member, serialNo, END, ""), how.name());
            return null;
        });
    }
}
