package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.Person;
import org.kcpd.division.community.control.Dwellings;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.community.query.SubjectVisibility;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Recording people. Every member may add one, for a request needs somebody to be about. */
@Stateless
@UseCase
public class PeopleDesk {

    @Inject
    private SubjectBook book;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Juveniles juveniles;

    @Inject
    private OnDuty duty;

    protected PeopleDesk() {}

    /** Outside the container. */
    public PeopleDesk(SubjectBook book, Dwellings dwellings, Juveniles juveniles, OnDuty duty) {
        this.book = book;
        this.dwellings = dwellings;
        this.juveniles = juveniles;
        this.duty = duty;
    }

    /** Answers the person's id. @throws Refused E-BIRTH-DATE, E-SUBJECT a place that is none, E-CIRCLE, E-TOO-LONG */
    @Requires(Right.PEOPLE_ADD)
    public long add(AddPerson command) {
        var circle = book.circle(command.ownUnitOnly());
        var person = book.keep(new Person(command.facts(), circle, duty.by(), duty.now(), duty.today()));
        book.keepWords(person.id(), command.contact(), command.description());
        dwellings.set(person.id(), command.placeId());
        return person.id();
    }

    /**
     * What is known now. A caller who does not see what is confidential of the person cannot change it either.
     *
     * @throws Refused E-MERGED, E-BIRTH-DATE, E-SUBJECT; Conflict when somebody else changed the person since
     */
    @Requires(Right.PEOPLE_EDIT)
    public void change(ChangePerson command) {
        var person = book.asSeen(Person.class, command.personId(), command.seenVersion());
        var content = SubjectVisibility.content(duty.caller());
        person.correct(
                SubjectVisibility.restored(duty.caller(), command.facts(), person, duty.today(), juveniles.ageLimit()),
                duty.by(),
                duty.now(),
                duty.today());
        if (content) {
            book.keepWords(person.id(), command.contact(), command.description());
        }
        dwellings.set(person.id(), command.placeId());
        book.changed(person);
    }
}
