package org.kcpd.division.web.picture;

import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.picture.query.InvolvementRow;
import org.kcpd.division.web.platform.Messages;

/** One involvement of a list as a page shows it. */
public record InvolvementItem(InvolvementRow row, String subject, String kind, String post, String link) {

    static InvolvementItem of(InvolvementRow row, Organisation names, Messages texts) {
        return new InvolvementItem(
                row,
                Naming.subject(row.subject(), texts),
                texts.name("picture.kind", row.subject().kind()),
                Naming.post(names, row.unitId(), row.siteId()),
                Naming.card(row.subject()));
    }

    public boolean open() {
        return row.until() == null;
    }
}
