package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.intake.RequestRoute;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.RequestWish;
import org.kcpd.division.intake.ServiceRequest;
import org.kcpd.division.intake.boundary.FileRequest;
import org.kcpd.division.intake.query.RequestVisibility;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;

/** Takes a request in: its reason, where it goes, whether there is one about the same already. */
@ApplicationScoped
public class Intake {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private RequestBook book;

    @Inject
    private Coverage coverage;

    @Inject
    private Calendars calendars;

    @Inject
    private Whereabouts whereabouts;

    protected Intake() {}

    /** Outside the container. */
    public Intake(EntityManager em, RequestBook book, Coverage coverage, Calendars calendars, Whereabouts whereabouts) {
        this.em = em;
        this.book = book;
        this.coverage = coverage;
        this.calendars = calendars;
        this.whereabouts = whereabouts;
    }

    /** @throws Refused E-NO-REASON, E-NO-SUBJECT, E-OUTSIDE-CITY, E-NO-UNIT, W-POSSIBLE-DUPLICATE */
    public ServiceRequest take(FileRequest command, OnDuty duty) {
        var today = duty.today();
        if (command.subject().empty()) {
            throw Refused.of("E-NO-SUBJECT").field("who");
        }
        var subject = whereabouts.known(command.subject());
        var reason = book.reason(command.reasonId(), subject, duty);
        if (reason.alike() != 0 && !command.evenIfAlike()) {
            // of others' requests nobody learns by a warning: only one whose subject the caller knows is named
            throw Refused.of("W-POSSIBLE-DUPLICATE").args("R-" + reason.alike());
        }
        var calendar = calendars.around(today);
        var route = route(command, subject, reason, calendar.afterHours(duty.now()), duty);
        var wish = new RequestWish(
                reason.id(),
                reason.discreet(),
                command.urgency().orElse(reason.urgency()),
                subject,
                command.reference(),
                command.words());
        return book.keep(new ServiceRequest(wish, route, duty.by(), calendar, duty.now()), wish.words());
    }

    /**
     * What a request is about from now on. A record the caller may not know of is not theirs to take away: it stays, and
     * nothing tells them so.
     *
     * @throws Refused E-NO-SUBJECT, also for a record the caller may not know of; E-REASON when one is taken away without any
     */
    public RequestSubject instead(RequestSubject stored, RequestSubject asked, String reason) {
        if (asked.empty()) {
            throw Refused.of("E-NO-SUBJECT").field("who");
        }
        var subject = whereabouts.known(asked);
        var seen = whereabouts.seen(stored);
        boolean taken = false;
        for (SubjectKind kind : SubjectKind.values()) {
            long before = seen.id(kind);
            taken |= before != 0 && before != subject.id(kind);
            if (before == 0 && subject.id(kind) == 0) {
                subject = subject.with(kind, stored.id(kind));
            }
        }
        if (taken && (reason == null || reason.isBlank())) {
            throw Refused.of("E-REASON").field("reason");
        }
        return subject;
    }

    private RequestRoute route(
            FileRequest command, RequestSubject subject, RequestBook.Reason reason, boolean afterHours, OnDuty duty) {
        var spot = whereabouts.of(subject.placeId(), duty.today());
        return coverage.router(duty.today())
                .propose(new Router.Question(
                        reason.discipline(),
                        spot.verdict(),
                        spot.siteId(),
                        command.siteId(),
                        duty.caller().workSiteId(),
                        command.outsideBecause() == null ? "" : command.outsideBecause(),
                        afterHours));
    }

    /** @throws Refused E-TARGET-CLOSED when it is no patrol division of the day; 0 is for the supervisors */
    public void refuseUnlessDivision(long site, LocalDate on) {
        boolean open = site == 0
                || new SqlText()
                        .add(
                                "SELECT e.id FROM element e WHERE e.id = ? AND e.patrol_division = 1 AND e.opened_on <= ?"
                                        + " AND (e.closed_on IS NULL OR e.closed_on > ?)",
                                site,
                                on,
                                on)
                        .rows(em)
                        .findFirst()
                        .isPresent();
        if (!open) {
            throw Refused.of("E-TARGET-CLOSED").field("site");
        }
    }

    /** @throws Refused E-NO-SUCH-REQUEST also for one the caller may not see */
    public void refuseUnlessSeen(long requestId, OnDuty duty) {
        RequestVisibility.subjectOf(em, requestId, duty.caller(), duty.today())
                .filter(found -> RequestVisibility.sees(duty.caller(), found))
                .orElseThrow(() -> Refused.of("E-NO-SUCH-REQUEST").field("of").args(requestId));
    }
}
