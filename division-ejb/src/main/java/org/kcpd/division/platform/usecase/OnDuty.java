package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;

/** Who does it, when, and where it is written down: what every use case asks for. */
@ApplicationScoped
public class OnDuty {

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    protected OnDuty() {}

    /** Outside the container. */
    public OnDuty(CallerContext callers, BusinessClock clock, AuditTrail audit) {
        this.callers = callers;
        this.clock = clock;
        this.audit = audit;
    }

    public Caller caller() {
        return callers.current();
    }

    /** The member who does it. */
    public long by() {
        return callers.current().memberId();
    }

    public Instant now() {
        return clock.now();
    }

    /** Today's duty day. */
    public LocalDate today() {
        return clock.today();
    }

    /** What the use case is about, for the audit. */
    public void about(String kind, long id) {
        audit.subject(kind, id);
    }

    /** What was read is the caller's own: no audit row for it. */
    public void own() {
        audit.own();
    }

    /** How many rows the caller got to take away. */
    public void handedOut(long rows) {
        audit.rows(rows);
    }

    /** What else the audit should say; no content. */
    public void note(String detail) {
        audit.detail(detail);
    }
}
