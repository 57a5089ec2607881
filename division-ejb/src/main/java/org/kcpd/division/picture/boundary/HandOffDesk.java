package org.kcpd.division.picture.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.picture.HandOff;
import org.kcpd.division.picture.HandOffVerb;
import org.kcpd.division.picture.SubjectLink;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.picture.control.HandOffBook;
import org.kcpd.division.picture.control.PictureNotices;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * "Ask to be contacted" (domain section 5). Steps answer NotFound for who takes no part, NotPermitted where the step is the
 * other unit's, Conflict when somebody has changed it since the caller saw it - so of two who accept at once one does.
 */
@Stateless
@UseCase
public class HandOffDesk {

    @Inject
    private HandOffBook book;

    @Inject
    private PictureNotices notices;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private OnDuty duty;

    protected HandOffDesk() {}

    /** Outside the container. */
    public HandOffDesk(HandOffBook book, PictureNotices notices, SubjectQuery subjects, OnDuty duty) {
        this.book = book;
        this.notices = notices;
        this.subjects = subjects;
        this.duty = duty;
    }

    /**
     * Answers the id of the hand-off.
     *
     * @throws Refused E-NOT-INVOLVED when the card shows no open line of that unit; E-OWN-UNIT, E-REASON; E-CONTACT-ASKED while
     *     the unit has asked already
     */
    @Requires(Right.PICTURE_WORK)
    public long ask(AskContact command) {
        var caller = duty.caller();
        var subject = subjects.ref(command.kind(), command.subjectId());
        var root = new SubjectKey(command.kind(), subject.id());
        var from = new UnitPost(caller.elementId(), caller.workSiteId());
        if (command.unitId() == from.unitId()) {
            throw Refused.of("E-OWN-UNIT").field("ask");
        }
        boolean masked = command.siteId() == 0;
        var asked = new UnitPost(command.unitId(), book.siteOf(root, command.unitId(), command.siteId()));
        var handOff = book.keep(new HandOff(
                new SubjectLink(root.kind(), root.id()), from, asked, masked, duty.by(), duty.now(), command.why()));
        duty.about(HandOffBook.KIND, handOff.id());
        notices.asked(handOff, duty.today());
        return handOff.id();
    }

    /** The caller gets in touch. @throws Refused E-HAND-OFF-STATE */
    @Requires(Right.PICTURE_WORK)
    public void accept(HandOffStep command) {
        var handOff = step(command, HandOffVerb.ACCEPT);
        handOff.accept(duty.by(), duty.now());
        book.keepWords(handOff);
        notices.answered(handOff);
    }

    /** @throws Refused E-HAND-OFF-STATE, E-REASON */
    @Requires(Right.PICTURE_WORK)
    public void decline(HandOffStep command) {
        var handOff = step(command, HandOffVerb.DECLINE);
        handOff.decline(duty.by(), duty.now(), command.words());
        book.keepWords(handOff);
        notices.answered(handOff);
    }

    /** They have been in touch. @throws Refused E-HAND-OFF-STATE */
    @Requires(Right.PICTURE_WORK)
    public void done(HandOffStep command) {
        var handOff = step(command, HandOffVerb.DONE);
        handOff.done(duty.by(), duty.now(), command.words());
        book.keepWords(handOff);
    }

    /** @throws Refused E-HAND-OFF-STATE */
    @Requires(Right.PICTURE_WORK)
    public void withdraw(HandOffStep command) {
        var handOff = step(command, HandOffVerb.WITHDRAW);
        handOff.withdraw(duty.by(), duty.now(), command.words());
        book.keepWords(handOff);
    }

    private HandOff step(HandOffStep command, HandOffVerb verb) {
        return book.forStep(duty, command.handOffId(), command.seenVersion(), verb);
    }
}
