package org.kcpd.division.web.personnel;

import java.util.List;
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

    /** Site, element and watch in one line. */
    String cell(long site, long element, long watch) {
        return String.join(
                " · ",
                Stream.of(site(site), element(element), watch(watch))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** What a line changes, part by part: always the place itself, of the rest only what differs. */
    List<LinePart> parts(LinePlace from, LinePlace to) {
        return Stream.of(
                        part(
                                "",
                                organisation.elementName(from.workSiteId()),
                                organisation.elementName(to.workSiteId())),
                        part("", organisation.elementName(from.elementId()), organisation.elementName(to.elementId())),
                        part("", organisation.watchName(from.watchId()), organisation.watchName(to.watchId())),
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
                .filter(part -> part.changed() || part.label().isEmpty())
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
