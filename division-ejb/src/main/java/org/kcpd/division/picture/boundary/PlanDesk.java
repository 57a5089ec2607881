package org.kcpd.division.picture.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.picture.JointPlan;
import org.kcpd.division.picture.PlanVerb;
import org.kcpd.division.picture.SubjectLink;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.picture.control.HandOffBook;
import org.kcpd.division.picture.control.PictureNotices;
import org.kcpd.division.picture.control.PlanBook;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Joint plans of units that work with the same subject. Steps answer NotFound for who takes no part, NotPermitted where the step
 * is another unit's, Conflict when somebody has changed the plan since the caller saw it.
 */
@Stateless
@UseCase
public class PlanDesk {

    @Inject
    private PlanBook book;

    @Inject
    private HandOffBook involved;

    @Inject
    private PictureNotices notices;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private OnDuty duty;

    protected PlanDesk() {}

    /** Outside the container. */
    public PlanDesk(PlanBook book, HandOffBook involved, PictureNotices notices, SubjectQuery subjects, OnDuty duty) {
        this.book = book;
        this.involved = involved;
        this.notices = notices;
        this.subjects = subjects;
        this.duty = duty;
    }

    /** Answers the id of the plan. @throws Refused E-NOT-INVOLVED, E-OWN-UNIT, E-PLAN-ALONE, E-REASON */
    @Requires(Right.PICTURE_WORK)
    public long propose(ProposePlan command) {
        var caller = duty.caller();
        var subject = subjects.ref(command.kind(), command.subjectId());
        var root = new SubjectKey(command.kind(), subject.id());
        var own = new UnitPost(caller.elementId(), caller.workSiteId());
        var others = command.others().stream()
                .map(choice -> involved(root, choice, own))
                .toList();
        var lead = command.others().contains(command.lead()) ? involved(root, command.lead(), own) : own;
        var plan = book.keep(new JointPlan(
                new SubjectLink(root.kind(), root.id()), own, others, lead, duty.by(), duty.now(), command.goal()));
        duty.about(PlanBook.KIND, plan.id());
        notices.proposed(plan, duty.today());
        return plan.id();
    }

    private UnitPost involved(SubjectKey root, UnitChoice choice, UnitPost own) {
        if (choice.unitId() == own.unitId()) {
            throw Refused.of("E-OWN-UNIT").field("units");
        }
        return new UnitPost(choice.unitId(), involved.siteOf(root, choice.unitId(), choice.siteId()));
    }

    /** @throws Refused E-PLAN-STATE, E-PLAN-ANSWERED */
    @Requires(Right.PICTURE_WORK)
    public void agree(PlanWord command) {
        var plan = forStep(command.planId(), command.seenVersion(), PlanVerb.AGREE);
        plan.agree(book.answering(duty.caller(), plan), duty.by(), duty.now());
        kept(plan);
    }

    /** @throws Refused E-PLAN-STATE, E-PLAN-ANSWERED, E-REASON */
    @Requires(Right.PICTURE_WORK)
    public void decline(PlanWord command) {
        var plan = forStep(command.planId(), command.seenVersion(), PlanVerb.DECLINE);
        plan.decline(book.answering(duty.caller(), plan), duty.by(), duty.now(), command.words());
        kept(plan);
    }

    private void kept(JointPlan plan) {
        book.keepWords(plan);
        notices.answered(plan);
    }

    /** By the unit that leads. @throws Refused E-PLAN-STATE, E-PLAN-LEAD */
    @Requires(Right.PICTURE_WORK)
    public void handLead(HandLead command) {
        var plan = forStep(command.planId(), command.seenVersion(), PlanVerb.HAND_LEAD);
        plan.handLead(new UnitPost(command.unitId(), command.siteId()), duty.by(), duty.now());
        book.keepWords(plan);
    }

    /** @throws Refused E-PLAN-STATE, E-PLAN-PARTY, E-REQUIRED, E-DUE-PAST, E-TOO-LONG */
    @Requires(Right.PICTURE_WORK)
    public void addStep(AddPlanStep command) {
        var plan = forStep(command.planId(), command.seenVersion(), PlanVerb.ADD_STEP);
        var unit = new UnitPost(command.unitId(), command.siteId());
        book.keepStep(plan, plan.add(unit, command.due(), duty.today(), duty.by(), duty.now()), command.what());
    }

    /** @throws Refused E-PLAN-STATE, E-PLAN-STEP, E-STEP-DONE */
    @Requires(Right.PICTURE_WORK)
    public void doStep(DoPlanStep command) {
        var plan = forStep(command.planId(), command.seenVersion(), PlanVerb.DO_STEP);
        plan.doStep(command.stepId(), duty.by(), duty.now());
        book.keepWords(plan);
    }

    /** By the unit that leads, or that proposed it. @throws Refused E-PLAN-STATE, E-REASON */
    @Requires(Right.PICTURE_WORK)
    public void close(PlanWord command) {
        var plan = forStep(command.planId(), command.seenVersion(), PlanVerb.CLOSE);
        plan.close(duty.by(), duty.now(), command.words());
        book.keepWords(plan);
    }

    private JointPlan forStep(long id, int seenVersion, PlanVerb verb) {
        return book.forStep(duty, id, seenVersion, verb);
    }
}
