package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.Household;
import org.kcpd.division.community.Organisation;
import org.kcpd.division.community.control.Gatherings;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.community.query.SubjectVisibility;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Recording households and organisations, and who belongs to them. Every member may add one. */
@Stateless
@UseCase
public class GatheringDesk {

    @Inject
    private SubjectBook book;

    @Inject
    private Gatherings gatherings;

    @Inject
    private OnDuty duty;

    protected GatheringDesk() {}

    /** Outside the container. */
    public GatheringDesk(SubjectBook book, Gatherings gatherings, OnDuty duty) {
        this.book = book;
        this.gatherings = gatherings;
        this.duty = duty;
    }

    /** Answers the household's id. @throws Refused E-REQUIRED, E-TOO-LONG, E-SUBJECT a place that is none, E-CIRCLE */
    @Requires(Right.PEOPLE_ADD)
    public long addHousehold(AddHousehold command) {
        var circle = book.circle(command.ownUnitOnly());
        var place = gatherings.place(command.placeId());
        var household = book.keep(new Household(command.name(), place, circle, duty.by(), duty.now()));
        book.keepNote(household.id(), command.note());
        return household.id();
    }

    /** What is known now. @throws Refused E-MERGED, E-REQUIRED, E-TOO-LONG, E-SUBJECT; Conflict when changed since */
    @Requires(Right.PEOPLE_EDIT)
    public void changeHousehold(ChangeHousehold command) {
        var household = book.asSeen(Household.class, command.householdId(), command.seenVersion());
        household.correct(command.name(), gatherings.placeInstead(household.placeId(), command.placeId()));
        if (SubjectVisibility.content(duty.caller())) {
            book.keepNote(household.id(), command.note());
        }
        book.changed(household);
    }

    /** Answers the organisation's id. @throws Refused E-REQUIRED, E-TOO-LONG, E-SUBJECT a place that is none, E-CIRCLE */
    @Requires(Right.PEOPLE_ADD)
    public long addOrganisation(AddOrganisation command) {
        var circle = book.circle(command.ownUnitOnly());
        var facts = command.facts().at(gatherings.place(command.facts().placeId()));
        return book.keep(new Organisation(facts, circle, duty.by(), duty.now())).id();
    }

    /** What is known now. @throws Refused E-MERGED, E-REQUIRED, E-TOO-LONG, E-SUBJECT; Conflict when changed since */
    @Requires(Right.PEOPLE_EDIT)
    public void changeOrganisation(ChangeOrganisation command) {
        var organisation = book.asSeen(Organisation.class, command.organisationId(), command.seenVersion());
        var place =
                gatherings.placeInstead(organisation.placeId(), command.facts().placeId());
        organisation.correct(command.facts().at(place), duty.by(), duty.now());
        book.changed(organisation);
    }

    /** @throws Refused E-MERGED, E-BELONGS, E-SUBJECT a person who is none, E-DATE, E-TOO-LONG, E-GATHERING */
    @Requires(Right.PEOPLE_EDIT)
    public void join(JoinGathering command) {
        gatherings.join(
                book.asSeen(Gatherings.typeOf(command.kind()), command.subjectId(), command.seenVersion()),
                command.personId(),
                command.relation(),
                command.from());
    }

    /** @throws Refused E-MERGED, E-BELONGS-NOT, E-DATE, E-GATHERING */
    @Requires(Right.PEOPLE_EDIT)
    public void leave(LeaveGathering command) {
        gatherings.leave(
                book.asSeen(Gatherings.typeOf(command.kind()), command.subjectId(), command.seenVersion()),
                command.personId(),
                command.last().orElse(duty.today()));
    }
}
