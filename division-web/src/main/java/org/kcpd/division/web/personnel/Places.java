package org.kcpd.division.web.personnel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.personnel.query.LinePlace;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Messages;

/** How places are written, by the names of one day. */
public final class Places {

    private final Organisation organisation;
    private final Messages texts;

    Places(Organisation organisation, Messages texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    /** The site's name, "" for none. */
    String site(long id) {
        return organisation.elementName(id);
    }

    String element(long id) {
        return organisation.elementName(id);
    }

    /** The watch's name; a wish without one is for any of them. */
    String watchOrAny(long id) {
        return id == 0 ? texts.get("transfers.any-watch") : organisation.watchName(id);
    }

    String watch(long id) {
        return organisation.watchName(id);
    }

    /** Site and watch in one line. */
    String watchOf(long site, long watch) {
        return site(site) + " · " + watch(watch);
    }

    /** Where a member wants to go, the element unless it is the site's own. */
    String wish(long site, long element, long watch) {
        return Stream.of(site(site), element(element), watchOrAny(watch))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** The place itself: site, watch, and the element unless it is the site's own. */
    List<LinePart> place(LinePlace from, LinePlace to) {
        var site = part("", site(from.workSiteId()), site(to.workSiteId()));
        var element = part("", element(from.elementId()), element(to.elementId()));
        var watch = part("", watch(from.watchId()), watch(to.watchId()));
        return site.equals(element) ? List.of(site, watch) : List.of(site, element, watch);
    }

    /** What else a line changes; what stays is not named. */
    List<LinePart> rest(LinePlace from, LinePlace to) {
        return Stream.of(
                        part(
                                "sector",
                                organisation.sectorCode(from.sectorId()),
                                organisation.sectorCode(to.sectorId())),
                        part(
                                "position",
                                organisation.positionName(from.positionId()),
                                organisation.positionName(to.positionId())),
                        part("title", from.title(), to.title()),
                        part("dutyHours", from.dutyHours(), to.dutyHours()),
                        part("daysOff", from.daysOff(), to.daysOff()),
                        part("radioNo", from.radioNo(), to.radioNo()),
                        part(
                                "supervisor",
                                from.supervisor().name(),
                                to.supervisor().name()))
                .filter(LinePart::changed)
                .toList();
    }

    private LinePart part(String key, String before, String after) {
        String none = texts.get("orders.none");
        return new LinePart(
                key.isEmpty() ? "" : texts.get("orders.line." + key),
                before.isEmpty() ? none : before,
                after.isEmpty() ? none : after,
                !before.equals(after));
    }
}
