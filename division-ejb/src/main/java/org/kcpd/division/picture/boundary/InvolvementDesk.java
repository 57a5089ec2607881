package org.kcpd.division.picture.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.picture.Involvement;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.SubjectLink;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.picture.control.InvolvementBook;
import org.kcpd.division.picture.control.UnitMembers;
import org.kcpd.division.picture.query.PictureVisibility;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What members of a unit say of its involvements by hand. Those of other units are, for these steps, as if there were none. */
@Stateless
@UseCase
public class InvolvementDesk {

    @Inject
    private InvolvementBook book;

    @Inject
    private UnitMembers members;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private OnDuty duty;

    protected InvolvementDesk() {}

    /** Outside the container. */
    public InvolvementDesk(InvolvementBook book, UnitMembers members, SubjectQuery subjects, OnDuty duty) {
        this.book = book;
        this.members = members;
        this.subjects = subjects;
        this.duty = duty;
    }

    /**
     * "We work with them": the caller's unit at their work site, the caller as contact. A merged subject is followed. Answers the
     * id of the involvement.
     *
     * @throws Refused E-INVOLVED already; E-NOT-SHARED where only the own unit may know of the subject
     * @throws NotFound when the caller may not know of the subject
     */
    @Requires(Right.PICTURE_WORK)
    public long begin(BeginInvolvement command) {
        var caller = duty.caller();
        var subject = subjects.ref(command.kind(), command.subjectId());
        var level = command.restricted() ? InvolvementLevel.RESTRICTED : InvolvementLevel.SHARED;
        var root = book.kept(new SubjectKey(command.kind(), subject.id()), caller.elementId(), level)
                .orElseThrow(() -> Refused.of("E-NOT-SHARED"));
        var post = new UnitPost(caller.elementId(), caller.workSiteId());
        book.refuseIfByHand(root, post);
        var begun = book.begin(new Involvement(
                new SubjectLink(root.kind(), root.id()),
                post,
                level,
                InvolvementSource.BY_HAND,
                Optional.empty(),
                Custody.of(duty.by()),
                duty.by(),
                duty.now()));
        duty.about(InvolvementBook.KIND, begun.id());
        return begun.id();
    }

    /** @throws Refused E-INVOLVEMENT-OVER; E-NOT-BY-HAND for one that goes the way of the work it came from */
    @Requires(Right.PICTURE_WORK)
    public void end(EndInvolvement command) {
        var involvement = own(command.involvementId(), command.seenVersion());
        involvement.close(duty.by(), duty.now());
    }

    /** @throws Refused E-INVOLVEMENT-OVER, E-NOT-BY-HAND; E-NOT-OF-UNIT when the colleague does not serve in the unit at that site */
    @Requires({Right.PICTURE_WORK, Right.PICTURE_LEAD})
    public void handTo(HandInvolvement command) {
        var involvement = own(command.involvementId(), command.seenVersion());
        involvement.handTo(Optional.of(members.serving(involvement.post(), command.serial(), duty.today())));
    }

    /** One by hand of the caller's unit, locked, as they saw it. @throws NotFound for another unit's; Refused E-NOT-BY-HAND */
    private Involvement own(long id, int seenVersion) {
        duty.about(InvolvementBook.KIND, id);
        var involvement = book.locked(id);
        var post = involvement.post();
        if (!PictureVisibility.serves(duty.caller(), post.unitId(), post.siteId())) {
            throw new NotFound(InvolvementBook.KIND, id);
        }
        subjects.ref(involvement.subject().kind(), involvement.subject().id());
        Conflict.unless(seenVersion, involvement.version(), InvolvementBook.KIND, id);
        if (involvement.source() != InvolvementSource.BY_HAND) {
            throw Refused.of("E-NOT-BY-HAND");
        }
        return involvement;
    }
}
