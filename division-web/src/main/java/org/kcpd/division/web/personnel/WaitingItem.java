package org.kcpd.division.web.personnel;

import org.kcpd.division.personnel.query.WaitingRow;
import org.kcpd.division.web.platform.Messages;

/** One place in a waiting list as a page shows it. @param free whether an order may take the request up now */
public record WaitingItem(
        WaitingRow row, String from, String element, String watch, String state, String tone, boolean free) {

    static WaitingItem of(WaitingRow row, Places places, Messages texts) {
        String key = key(row);
        return new WaitingItem(
                row,
                places.site(row.siteId()),
                places.element(row.wantedElementId()),
                places.watchOrAny(row.wantedWatchId()),
                texts.name("waiting.state", key),
                "accepted".equals(key) ? "ok" : "skipped".equals(key) || "offered".equals(key) ? "warn" : "idle",
                row.orderId() == 0 && (!row.offered() || row.offerAccepted()));
    }

    private static String key(WaitingRow row) {
        if (row.orderId() != 0) {
            return "in-order";
        }
        if (row.offerAccepted()) {
            return "accepted";
        }
        if (row.offered()) {
            return "offered";
        }
        return row.skipped() ? "skipped" : "waiting";
    }
}
