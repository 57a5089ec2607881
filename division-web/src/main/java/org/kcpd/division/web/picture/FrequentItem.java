package org.kcpd.division.web.picture;

import org.kcpd.division.picture.query.FrequentRow;
import org.kcpd.division.web.platform.Messages;

/** One frequent contact as a page shows it. @param events where the events behind the figure stand */
public record FrequentItem(FrequentRow row, String subject, String card, String events) {

    static FrequentItem of(FrequentRow row, String site, Messages texts) {
        var ref = row.subject();
        return new FrequentItem(
                row,
                Naming.subject(ref, texts),
                Naming.card(ref),
                "events.xhtml?kind=" + ref.kind() + "&id=" + ref.id() + (site.isEmpty() ? "" : "&site=" + site));
    }
}
