package org.kcpd.division.picture.query;

import java.time.Instant;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.HandOffState;

/** One hand-off of a list. @param siteId of the asked unit, 0 where it is not for the viewer @param owner who gets in touch */
public record HandOffRow(
        long id,
        SubjectRef subject,
        HandOffState state,
        long fromUnitId,
        long fromSiteId,
        long unitId,
        long siteId,
        Instant askedAt,
        PersonRef askedBy,
        PersonRef owner) {

    public String number() {
        return "H-" + id;
    }
}
