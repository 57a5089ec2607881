package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.Place;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Recording places. Every member may add one. */
@Stateless
@UseCase
public class PlaceDesk {

    @Inject
    private SubjectBook book;

    @Inject
    private OnDuty duty;

    protected PlaceDesk() {}

    /** Outside the container. */
    public PlaceDesk(SubjectBook book, OnDuty duty) {
        this.book = book;
        this.duty = duty;
    }

    /** Answers the place's id. @throws Refused E-CIRCLE */
    @Requires(Right.PLACE_ADD)
    public long add(AddPlace command) {
        var circle = book.circle(command.ownUnitOnly());
        return book.keep(new Place(command.facts(), circle, duty.by(), duty.now()))
                .id();
    }

    /** Corrects an address, or gives it its point. @throws Refused E-MERGED; Conflict when somebody else changed it since */
    @Requires(Right.PLACE_EDIT)
    public void change(ChangePlace command) {
        book.asSeen(Place.class, command.placeId(), command.seenVersion()).correct(command.facts());
    }
}
