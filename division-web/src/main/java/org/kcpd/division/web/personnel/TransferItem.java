package org.kcpd.division.web.personnel;

import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.web.platform.Messages;

/** One transfer request of a list as a page shows it. */
public record TransferItem(
        TransferRow row,
        String state,
        String tone,
        String icon,
        String from,
        String site,
        String element,
        String watch) {

    static TransferItem of(TransferRow row, Places places, Messages texts) {
        return new TransferItem(
                row,
                row.offered() ? texts.get("transfers.state.offered") : texts.name("transfers.state", row.state()),
                row.offered() ? "warn" : Looks.tone(row.state()),
                row.offered() ? "pi-gift" : Looks.icon(row.state()),
                places.site(row.siteId()),
                places.site(row.wantedSiteId()),
                places.element(row.wantedElementId()),
                places.watchOrAny(row.wantedWatchId()));
    }
}
