package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.audit.AuditWriter.Act;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Writes into the audit what no use case sees: who was turned away before a page was opened, who asked for too much, and
 * what came back that was not offered. How sessions begin and end stands there by the sign-in and the {@link
 * SessionRegister}.
 */
@ApplicationScoped
public class AccessJournal {
    private static final String DOOR = "Doors.open";
    private static final String FORGED = "ForgedPosts.press";
    private static final String EXPIRED = "Incidents.expired";
    private static final String LIMIT = "RateLimits.ask";

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

    /** A page was not opened for a member. */
    public void turnedAway(Caller caller, String page) {
        write(() -> caller.memberId(), caller.serial(), DOOR, AuditAct.READ, true, null, page);
    }

    /** A form came back with what its page did not offer; it had no effect. @param what the page, and the button or the choice */
    public void forged(Caller caller, String what) {
        write(() -> caller.memberId(), caller.serial(), FORGED, AuditAct.DO, true, null, what);
    }

    /** A form came back without the mark by which its page knows it. */
    public void unmarked(String serialNo, String page, String incident) {
        write(
                () -> memberId(serialNo),
                serialNo,
                FORGED,
                AuditAct.DO,
                true,
                incident,
                page + ": not marked by its page");
    }

    /** A form came back to a page this session does not have: it was open for too long, or is another member's. */
    public void expired(String serialNo, String page, String incident) {
        write(() -> memberId(serialNo), serialNo, EXPIRED, AuditAct.SESSION, false, incident, page);
    }

    /** Somebody asked for more than a node gives to one. @param serialNo empty when nobody is signed in */
    public void slowedDown(String serialNo, String what, String incident) {
        write(() -> memberId(serialNo), serialNo, LIMIT, AuditAct.SESSION, true, incident, what);
    }

    private void write(
            LongSupplier who,
            String serialNo,
            String useCase,
            AuditAct sort,
            boolean denied,
            String incident,
            String what) {
        transaction.call(() -> {
            audit.refused(new Act(who.getAsLong(), serialNo, useCase, ""), sort, denied, incident, what);
            return null;
        });
    }

    private long memberId(String serialNo) {
        return callers.bySerial(serialNo).map(Caller::memberId).orElse(0L);
    }
}
