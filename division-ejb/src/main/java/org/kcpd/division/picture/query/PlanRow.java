package org.kcpd.division.picture.query;

import java.time.Instant;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.PlanState;

/** One joint plan of a list. @param leadSiteId 0 until that unit agreed @param leader the member who leads it, nobody until it is active */
public record PlanRow(
        long id,
        SubjectRef subject,
        PlanState state,
        long leadUnitId,
        long leadSiteId,
        PersonRef leader,
        Instant proposedAt) {

    public String number() {
        return "P-" + id;
    }
}
