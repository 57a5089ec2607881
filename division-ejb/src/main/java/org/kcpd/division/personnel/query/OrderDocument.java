package org.kcpd.division.personnel.query;

import static org.kcpd.division.platform.document.PdfDocument.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.platform.document.PdfDocument;

/**
 * The printed personnel order: number, authority, effective date, lines with from and to, signatures and distribution.
 * Before publication it says that it is a draft; rescinded, that it is.
 */
final class OrderDocument {
    private final OrderDetail order;
    private final List<OrderLineRow> lines;
    private final Organisation organisation;
    private final OrderTexts texts;

    /** @param organisation as of the effective date */
    OrderDocument(OrderDetail order, List<OrderLineRow> lines, Organisation organisation, Locale locale) {
        this.order = order;
        this.lines = lines;
        this.organisation = organisation;
        this.texts = new OrderTexts(locale);
    }

    byte[] pdf() {
        return PdfDocument.render(body(), texts.locale(), title());
    }

    private String title() {
        return order.orderNo().isEmpty() ? texts.of("titleDraft") : texts.of("title", order.orderNo());
    }

    /** The body alone, for tests of what is said. */
    String body() {
        var body = new StringBuilder();
        body.append("<p>").append(text(texts.of("department"))).append("</p>");
        body.append("<h1>").append(text(title())).append("</h1>");
        body.append("<p>").append(text(texts.of("state." + order.state()))).append("</p>");
        body.append("<h2>").append(text(order.subject())).append("</h2>");
        fact(body, "effective", texts.of("effectiveAt", texts.day(order.effectiveOn())));
        fact(body, "authority", order.authority());
        if (order.hrCorrection()) {
            fact(body, "correction", order.correctionReason());
        }
        if (!order.correctsOrderNo().isEmpty()) {
            fact(body, "corrects", order.correctsOrderNo());
        }
        body.append("<h2>").append(text(texts.of("lines"))).append("</h2>");
        lines(body);
        body.append("<h2>").append(text(texts.of("signatures"))).append("</h2>");
        order.history().stream().filter(OrderDocument::signed).forEach(step -> signature(body, step));
        body.append("<h2>").append(text(texts.of("distribution"))).append("</h2><ul>");
        distribution().forEach(to -> body.append("<li>").append(text(to)).append("</li>"));
        return body.append("</ul>").toString();
    }

    private void fact(StringBuilder body, String key, String value) {
        body.append("<p>").append(text(texts.of(key) + ": " + value)).append("</p>");
    }

    private void lines(StringBuilder body) {
        body.append("<table><thead><tr>");
        Stream.of("row", "member", "assignment", "from", "to")
                .forEach(key -> body.append("<th>").append(text(texts.of(key))).append("</th>"));
        body.append("</tr></thead><tbody>");
        for (var line : lines) {
            body.append("<tr>");
            cell(body, Integer.toString(line.rowNo()));
            cell(body, line.serialNo() + " " + PersonRef.nameOf(line.familyName(), line.givenName()));
            cell(
                    body,
                    texts.of("type." + line.type())
                            + (line.end() == null
                                    ? ""
                                    : " "
                                            + texts.of(
                                                    "until",
                                                    texts.day(line.end().minusDays(1)))));
            cell(body, place(line.from()));
            cell(body, place(line.to()));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
    }

    private static void cell(StringBuilder body, String value) {
        body.append("<td>").append(text(value)).append("</td>");
    }

    private String place(LinePlace place) {
        if (!place.present()) {
            return texts.of("nowhere");
        }
        var parts = new LinkedHashSet<String>(List.of(
                place.title(),
                organisation.elementName(place.elementId()),
                organisation.elementName(place.workSiteId()),
                place.sectorId() == 0 ? "" : texts.of("sector", organisation.sectorCode(place.sectorId())),
                organisation.watchName(place.watchId()),
                organisation.positionName(place.positionId()),
                place.dutyHours(),
                place.daysOff()));
        parts.remove("");
        return String.join(", ", parts);
    }

    private static boolean signed(OrderDetail.Step step) {
        return step.verb() == OrderVerb.SUBMIT
                || step.verb() == OrderVerb.APPROVE
                || step.verb() == OrderVerb.PUBLISH
                || step.verb() == OrderVerb.RESCIND;
    }

    private void signature(StringBuilder body, OrderDetail.Step step) {
        fact(
                body,
                "verb." + step.verb(),
                step.by().name() + " (" + step.by().serialNo() + "), " + texts.moment(step.at())
                        + (step.reason().isEmpty() ? "" : ": " + step.reason()));
    }

    private List<String> distribution() {
        var to = new LinkedHashSet<String>();
        to.add(texts.of("toMembers"));
        sites(OrderLineRow::from).forEach(site -> to.add(texts.of("toLosing", site)));
        sites(OrderLineRow::to).forEach(site -> to.add(texts.of("toGaining", site)));
        to.add(texts.of("toRecords"));
        return List.copyOf(to);
    }

    private Stream<String> sites(Function<OrderLineRow, LinePlace> side) {
        return lines.stream()
                .filter(line -> line.from().workSiteId() != line.to().workSiteId())
                .map(side)
                .filter(LinePlace::present)
                .map(place -> organisation.elementName(place.workSiteId()))
                .filter(name -> !name.isEmpty())
                .distinct();
    }
}
