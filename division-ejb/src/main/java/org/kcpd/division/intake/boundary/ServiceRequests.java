package org.kcpd.division.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.intake.ServiceRequest;
import org.kcpd.division.intake.control.Calendars;
import org.kcpd.division.intake.control.Coverage;
import org.kcpd.division.intake.control.Intake;
import org.kcpd.division.intake.control.RequestBook;
import org.kcpd.division.intake.control.RequestInvolvement;
import org.kcpd.division.intake.control.RequestNotices;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * The front door (domain section 3). Each step answers NotFound when the caller may not see the request, NotPermitted when
 * the step is not theirs, Conflict when somebody has changed it since they looked, and refuses with what {@code
 * RequestMachine} says of its state.
 */
@Stateless
@UseCase
public class ServiceRequests {

    @Inject
    private RequestBook book;

    @Inject
    private Intake intake;

    @Inject
    private Coverage coverage;

    @Inject
    private Calendars calendars;

    @Inject
    private RequestNotices notices;

    @Inject
    private RequestInvolvement picture;

    @Inject
    private OnDuty duty;

    protected ServiceRequests() {}

    /** Outside the container. */
    public ServiceRequests(
            RequestBook book,
            Intake intake,
            Coverage coverage,
            Calendars calendars,
            RequestNotices notices,
            RequestInvolvement picture,
            OnDuty duty) {
        this.book = book;
        this.intake = intake;
        this.coverage = coverage;
        this.calendars = calendars;
        this.notices = notices;
        this.picture = picture;
        this.duty = duty;
    }

    /**
     * The caller asks for help. Answers the request's number.
     *
     * @throws Refused E-NO-REASON, E-NO-SUBJECT, E-OUTSIDE-CITY, E-NO-UNIT; W-POSSIBLE-DUPLICATE unless it is filed anyway
     */
    @Requires(Right.REQUEST_FILE)
    public long file(FileRequest command) {
        var request = intake.take(command, duty);
        duty.about(RequestBook.KIND, request.id());
        return request.id();
    }

    /** Into the queue of its unit at a site. @throws Refused E-TARGET-CLOSED */
    @Requires(Right.REQUEST_TRIAGE)
    public void triage(TriageRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.TRIAGE);
        intake.refuseUnlessDivision(command.siteId(), duty.today());
        request.triage(
                command.urgency(),
                command.siteId(),
                calendars.around(duty.today()),
                duty.by(),
                duty.now(),
                command.remark());
        written(request);
    }

    /** To a member of the unit. @throws Refused E-NOT-IN-UNIT */
    @Requires(Right.REQUEST_TRIAGE)
    public void assign(AssignRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.ASSIGN);
        long owner = coverage.memberOf(request.unitId(), strip(command.ownerSerial()), duty.today())
                .orElseThrow(() -> Refused.of("E-NOT-IN-UNIT").field("owner").args(strip(command.ownerSerial())));
        request.assign(owner, duty.by(), duty.now(), command.remark());
        written(request);
        notices.assigned(request, owner);
    }

    /** The caller takes it in hand. @throws Refused E-TAKEN when another was faster */
    @Requires({Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void accept(RequestStep command) {
        var request = seen(command, RequestVerb.ACCEPT);
        request.accept(duty.by(), duty.today(), duty.now());
        written(request);
    }

    /** Back into the queue. @throws Refused E-REASON */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void release(RequestStep command) {
        var request = seen(command, RequestVerb.RELEASE);
        request.release(duty.by(), duty.now(), command.reason());
        written(request);
    }

    /** To another unit, where it is triaged anew. @throws Refused E-REASON, E-SAME-UNIT, E-TARGET-CLOSED */
    @Requires(Right.REQUEST_TRIAGE)
    public void redirect(RedirectRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.REDIRECT);
        if (!coverage.unit(command.unitId(), duty.today())) {
            throw Refused.of("E-TARGET-CLOSED").field("unit");
        }
        request.redirect(command.unitId(), request.siteId(), duty.by(), duty.now(), command.reason());
        written(request);
    }

    /** It asks for the same as another one the caller sees. @throws Refused E-SAME-REQUEST, E-NO-SUCH-REQUEST */
    @Requires(Right.REQUEST_TRIAGE)
    public void duplicate(DuplicateRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.DUPLICATE);
        intake.refuseUnlessSeen(command.ofId(), duty);
        request.duplicates(command.ofId(), duty.by(), duty.now(), command.remark());
        written(request);
        notices.ended(request);
    }

    /** Not for this division. @throws Refused E-OUTCOME */
    @Requires(Right.REQUEST_TRIAGE)
    public void decline(EndRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.DECLINE);
        request.decline(
                book.outcome(command.outcomeId(), "DECLINE", duty.today()), duty.by(), duty.now(), command.remark());
        written(request);
        notices.ended(request);
    }

    /** Done, with what came of it. @throws Refused E-OUTCOME */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void close(EndRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.CLOSE);
        request.close(
                book.outcome(command.outcomeId(), "CLOSE", duty.today()), duty.by(), duty.now(), command.remark());
        written(request);
        notices.ended(request);
    }

    /** Again, within 90 days. @throws Refused E-REOPEN-LATE, E-REASON */
    @Requires({Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void reopen(RequestStep command) {
        var request = seen(command, RequestVerb.REOPEN);
        request.reopen(calendars.around(duty.today()), duty.by(), duty.now(), command.reason());
        written(request);
    }

    /** Says better whom and what it is about. @throws Refused E-NO-SUBJECT, E-REASON */
    @Requires({Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void link(LinkRequest command) {
        var request = seen(command.requestId(), command.seenVersion(), RequestVerb.LINK);
        request.link(
                intake.instead(request.subject(), command.subject(), command.reason()),
                duty.by(),
                duty.now(),
                command.reason());
        book.keepWords(request);
        picture.linked(request.id());
    }

    private void written(ServiceRequest request) {
        book.keepWords(request);
        picture.follow(request.id());
    }

    private ServiceRequest seen(RequestStep command, RequestVerb verb) {
        return seen(command.requestId(), command.seenVersion(), verb);
    }

    private ServiceRequest seen(long id, int version, RequestVerb verb) {
        return book.forStep(duty, id, version, verb);
    }

    private static String strip(String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }
}
