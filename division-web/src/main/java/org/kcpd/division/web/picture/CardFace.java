package org.kcpd.division.web.picture;

import java.util.List;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.picture.query.Card;
import org.kcpd.division.picture.query.CardLine;
import org.kcpd.division.picture.query.LinkedSubject;
import org.kcpd.division.web.community.Subjects;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;

/**
 * The card of a subject as its page shows it.
 *
 * @param ours open involvements of one's own unit, to choose from
 * @param asks other involved units that may be asked to be contacted, by {@link UnitKey}
 */
public record CardFace(
        String name,
        String kind,
        String icon,
        List<Line> open,
        List<Line> past,
        List<Linked> linked,
        List<Choice> ours,
        List<Choice> asks,
        boolean involved) {

    /** One line. */
    public record Line(CardLine row, String unit, String detail, String contact) {}

    /** Something it is linked with. */
    public record Linked(String icon, String name, String how, String link) {}

    static CardFace of(Card card, Organisation names, Messages texts) {
        var ref = card.subject();
        return new CardFace(
                Naming.subject(ref, texts),
                texts.name("picture.kind", ref.kind()),
                Subjects.icon(ref.kind()),
                card.open().stream().map(line -> line(line, names, texts)).toList(),
                card.past().stream().map(line -> line(line, names, texts)).toList(),
                card.linked().stream().map(each -> linked(each, texts)).toList(),
                card.open().stream()
                        .filter(CardLine::byHand)
                        .map(line -> new Choice(
                                line.involvementId(),
                                Naming.post(names, line.unitId(), line.siteId()) + " · "
                                        + texts.name("picture.source", line.source()) + " · "
                                        + Formats.at(line.since())))
                        .toList(),
                asks(card, names),
                card.involved());
    }

    /** The other units of a card. */
    static List<Choice> asks(Card card, Organisation names) {
        return card.open().stream()
                .filter(line -> !line.own())
                .map(line -> new Choice(
                        UnitKey.of(line.unitId(), line.siteId()), Naming.post(names, line.unitId(), line.siteId())))
                .toList();
    }

    private static Line line(CardLine row, Organisation names, Messages texts) {
        var unit = Naming.post(names, row.unitId(), row.siteId());
        if (row.masked()) {
            return new Line(row, unit, texts.of("picture.masked", unit), "");
        }
        var span = row.open()
                ? texts.of("picture.since-day", Formats.at(row.since()))
                : Formats.at(row.since()) + " – " + Formats.at(row.until());
        return new Line(
                row,
                unit,
                row.own() ? texts.name("picture.source", row.source()) + " · " + span : span,
                row.contact().name());
    }

    private static Linked linked(LinkedSubject each, Messages texts) {
        return new Linked(
                Subjects.icon(each.subject().kind()),
                Naming.subject(each.subject(), texts),
                texts.name("picture.how", each.how()),
                Naming.card(each.subject()));
    }
}
