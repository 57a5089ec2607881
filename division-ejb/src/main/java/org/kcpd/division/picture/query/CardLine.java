package org.kcpd.division.picture.query;

import java.time.Instant;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.query.PictureVisibility.Sight;

/**
 * One line of a card: that a unit works with the subject, as much of it as the viewer sees.
 *
 * @param involvementId of one's own unit, else 0: the others are told apart by unit and site only
 * @param siteId 0 on a masked line
 * @param since null on a masked line
 * @param until null while it is open, and on a masked line
 * @param contact of one's own unit, else nobody
 * @param source of one's own unit, else null
 */
public record CardLine(
        Sight sight,
        long involvementId,
        int version,
        long unitId,
        long siteId,
        Instant since,
        Instant until,
        PersonRef contact,
        InvolvementSource source,
        boolean restricted) {

    static CardLine masked(long unitId) {
        return new CardLine(Sight.MASKED, 0, 0, unitId, 0, null, null, PersonRef.NONE, null, true);
    }

    public boolean own() {
        return sight == Sight.OWN;
    }

    public boolean masked() {
        return sight == Sight.MASKED;
    }

    /** Whether members of the own unit said so, and say when it is over; else it goes the way of the work it came from. */
    public boolean byHand() {
        return source == InvolvementSource.BY_HAND;
    }

    public boolean open() {
        return until == null;
    }
}
