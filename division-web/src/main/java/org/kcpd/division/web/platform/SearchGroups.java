package org.kcpd.division.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectHit;
import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.personnel.query.OrderRow;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.community.Subjects;
import org.kcpd.division.web.intake.RequestItem;
import org.kcpd.division.web.personnel.OrderItem;

/** How what the search box found is shown: a group for each sort, a line for each record. */
@ApplicationScoped
public class SearchGroups {
    private static final String ID = "?id=";
    private static final String BETWEEN = " · ";

    @Inject
    private Subjects names;

    @Inject
    private Messages texts;

    /** People, households, places and organisations. */
    List<SearchGroup> subjects(String text, List<SubjectHit> hits) {
        return Stream.of(SubjectKind.values())
                .map(kind -> group(
                        kind.name(),
                        Subjects.icon(kind),
                        hits.stream()
                                .filter(hit -> hit.ref().kind() == kind)
                                .map(this::line)
                                .toList(),
                        list(kind),
                        text))
                .toList();
    }

    SearchGroup requests(String text, List<RequestRow> rows, Organisation organisation) {
        var lines = rows.stream()
                .map(row -> line(RequestItem.of(row, organisation, texts)))
                .toList();
        return group("REQUEST", "pi-inbox", lines, "intake/requests.xhtml", text);
    }

    SearchGroup orders(String text, List<OrderRow> rows, LocalDate today) {
        var lines = rows.stream()
                .map(row -> line(OrderItem.of(row, texts.name("orders.state", row.state()), today)))
                .toList();
        return group("ORDER", "pi-file", lines, "personnel/orders.xhtml", text);
    }

    private static SearchGroup group(String sort, String icon, List<SearchGroup.Hit> hits, String list, String text) {
        return new SearchGroup(
                sort,
                icon,
                hits,
                list + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                hits.size() == SearchRecords.MOST);
    }

    private SearchGroup.Hit line(SubjectHit hit) {
        var ref = hit.ref();
        return new SearchGroup.Hit(
                names.text(ref), String.join(BETWEEN, Subjects.details(hit)), page(ref.kind()) + ID + ref.id());
    }

    private static SearchGroup.Hit line(RequestItem item) {
        return new SearchGroup.Hit(
                item.row().number() + " " + item.reason(),
                detail(item.subject(), item.state(), item.place()),
                "intake/request.xhtml" + ID + item.row().id());
    }

    private static SearchGroup.Hit line(OrderItem item) {
        return new SearchGroup.Hit(
                item.name() + " " + item.row().subject(),
                detail(item.state(), Formats.day(item.row().effectiveOn())),
                "personnel/order.xhtml" + ID + item.row().id());
    }

    private static String detail(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    private static String page(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "community/person.xhtml";
            case HOUSEHOLD -> "community/household.xhtml";
            case PLACE -> "community/place.xhtml";
            case ORGANISATION -> "community/organisation-record.xhtml";
        };
    }

    private static String list(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "community/people.xhtml";
            case HOUSEHOLD -> "community/households.xhtml";
            case PLACE -> "community/places.xhtml";
            case ORGANISATION -> "community/organisations.xhtml";
        };
    }
}
