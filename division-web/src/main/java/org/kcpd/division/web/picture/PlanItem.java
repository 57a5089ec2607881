package org.kcpd.division.web.picture;

import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.picture.query.PlanRow;
import org.kcpd.division.web.platform.Messages;

/** One joint plan of a list as a page shows it. */
public record PlanItem(PlanRow row, String subject, String card, String state, String tone, String lead) {

    static PlanItem of(PlanRow row, Organisation names, Messages texts) {
        return new PlanItem(
                row,
                Naming.subject(row.subject(), texts),
                Naming.card(row.subject()),
                texts.name("plan.state", row.state()),
                PictureLooks.tone(row.state()),
                Naming.post(names, row.leadUnitId(), row.leadSiteId()));
    }
}
