package org.kcpd.division.web.intake;

import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Messages;

/** One request of a list as a page shows it. @param place unit and work site @param due until when it is to be taken in hand */
public record RequestItem(
        RequestRow row,
        String reason,
        String state,
        String tone,
        String icon,
        String outcome,
        String place,
        String subject,
        String urgency,
        boolean late) {

    public static RequestItem of(RequestRow row, Organisation names, Messages texts) {
        var unit = names.elementName(row.unitId());
        return new RequestItem(
                row,
                Coding.name(row.reason()),
                texts.name("requests.state", row.state()),
                RequestLooks.tone(row.state()),
                RequestLooks.icon(row.state()),
                Coding.name(row.outcome()),
                row.siteId() == 0 ? unit : unit + " · " + names.elementName(row.siteId()),
                Coding.subject(row, texts),
                texts.name("requests.urgency", row.urgency()),
                row.overdue());
    }
}
