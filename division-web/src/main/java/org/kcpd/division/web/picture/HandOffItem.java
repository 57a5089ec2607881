package org.kcpd.division.web.picture;

import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.picture.query.HandOffRow;
import org.kcpd.division.web.platform.Messages;

/** One hand-off of a list as a page shows it. */
public record HandOffItem(
        HandOffRow row, String subject, String card, String state, String tone, String from, String asked) {

    static HandOffItem of(HandOffRow row, Organisation names, Messages texts) {
        return new HandOffItem(
                row,
                Naming.subject(row.subject(), texts),
                Naming.card(row.subject()),
                texts.name("handoff.state", row.state()),
                PictureLooks.tone(row.state()),
                Naming.post(names, row.fromUnitId(), row.fromSiteId()),
                Naming.post(names, row.unitId(), row.siteId()));
    }
}
