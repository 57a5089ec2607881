package org.kcpd.division.web.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.WaitingList;
import org.kcpd.division.personnel.query.WatchInfo;

/** How many wait for a work site, per watch in the order of the watches, those to whom any will do last. */
public record SiteWaiting(long siteId, String site, List<Cell> cells, int waiting) {

    /** One watch of the site. @param watchId 0 for any */
    public record Cell(long watchId, int waiting, int offered) {}

    static List<SiteWaiting> of(List<WaitingList> lists, Organisation organisation) {
        List<Long> watches = Stream.concat(organisation.watches().stream().map(WatchInfo::id), Stream.of(0L))
                .toList();
        var sites = new ArrayList<SiteWaiting>();
        for (var site : organisation.sites()) {
            List<Cell> cells = watches.stream()
                    .map(watch -> lists.stream()
                            .filter(list -> list.workSiteId() == site.id() && list.watchId() == watch)
                            .findFirst()
                            .map(list -> new Cell(watch, list.waiting(), list.offered()))
                            .orElse(new Cell(watch, 0, 0)))
                    .toList();
            sites.add(new SiteWaiting(
                    site.id(),
                    site.name(),
                    cells,
                    cells.stream().mapToInt(Cell::waiting).sum()));
        }
        return sites;
    }
}
