package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.MemberKind;

/** The organisation through all time, read by one statement; gives the {@link Organisation} of any day without another. */
final class OrganisationHistory {
    private static final int DAYS_KEPT = 64;

    /** Columns: kind, id, ref, code, name, text1..3, number1..3, day1..4. */
    private static final String EVERYTHING =
            """
            SELECT 'E', e.id, v.parent_id, e.code, v.name, e.discipline, v.kind, v.address,
                   e.work_site + 0, e.patrol_division + 0, e.version, e.opened_on, e.closed_on, v.from_date, v.to_date
              FROM element e JOIN element_version v ON v.element_id = e.id
            UNION ALL
            SELECT 'S', s.id, s.work_site_id, s.code, s.name, NULL, NULL, NULL,
                   0, 0, s.version, s.opened_on, s.closed_on, NULL, NULL FROM sector s
            UNION ALL
            SELECT 'W', w.id, NULL, w.code, w.name, TIME_FORMAT(w.starts_at, '%H:%i'), TIME_FORMAT(w.ends_at, '%H:%i'), NULL,
                   w.sort_order, 0, w.version, w.opened_on, w.closed_on, NULL, NULL FROM watch w
            UNION ALL
            SELECT 'P', p.id, NULL, p.code, p.name, NULL, NULL, NULL,
                   0, 0, p.version, p.opened_on, p.closed_on, NULL, NULL FROM position_code p
            UNION ALL
            SELECT 'T', t.id, NULL, t.kind, t.name, NULL, NULL, NULL,
                   t.grade, t.needs_chief + 0, t.version, NULL, NULL, NULL, NULL FROM rank_title t
            UNION ALL
            SELECT 'C', 0, NULL, c.code, c.name, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL FROM credential_type c
            ORDER BY 1, 9, 4, 2, 14
            """;

    private final Map<Long, List<ElementRow>> elements = new LinkedHashMap<>();
    private final List<SectorInfo> sectors = new ArrayList<>();
    private final List<WatchInfo> watches = new ArrayList<>();
    private final List<PositionInfo> positions = new ArrayList<>();
    private final List<TitleInfo> titles = new ArrayList<>();
    private final List<CredentialTypeInfo> credentialTypes = new ArrayList<>();
    private final Map<LocalDate, Organisation> days = new ConcurrentHashMap<>();

    private record ElementRow(ElementInfo info, Interval when) {}

    private OrganisationHistory() {}

    static OrganisationHistory read(EntityManager em) {
        var history = new OrganisationHistory();
        new SqlText().add(EVERYTHING).rows(em).forEach(history::take);
        history.titles.sort((a, b) ->
                a.grade() == b.grade() ? a.name().compareTo(b.name()) : Integer.compare(b.grade(), a.grade()));
        return history;
    }

    Organisation asOf(LocalDate day) {
        if (days.size() > DAYS_KEPT) {
            days.clear();
        }
        return days.computeIfAbsent(day, this::snapshot);
    }

    /** What an element was called and where it hung through all time, oldest first. */
    List<ElementSpan> spans(long elementId) {
        return elements.getOrDefault(elementId, List.of()).stream()
                .map(row -> new ElementSpan(
                        row.info(), row.when().from(), row.when().to()))
                .toList();
    }

    private void take(SqlRow row) {
        switch (row.text(0)) {
            case "E" -> elements.computeIfAbsent(row.number(1), id -> new ArrayList<>())
                    .add(element(row));
            case "S" -> sectors.add(new SectorInfo(
                    row.number(1),
                    row.number(2),
                    row.text(3),
                    row.text(4),
                    row.day(11),
                    row.day(12),
                    true,
                    row.integer(10)));
            case "W" -> watches.add(new WatchInfo(
                    row.number(1),
                    row.text(3),
                    row.text(4),
                    LocalTime.parse(row.text(5)),
                    LocalTime.parse(row.text(6)),
                    row.integer(8),
                    row.day(11),
                    row.day(12),
                    true,
                    row.integer(10)));
            case "P" -> positions.add(new PositionInfo(
                    row.number(1), row.text(3), row.text(4), row.day(11), row.day(12), true, row.integer(10)));
            case "T" -> titles.add(new TitleInfo(
                    row.number(1),
                    row.text(4),
                    MemberKind.valueOf(row.text(3)),
                    row.integer(8),
                    row.flag(9),
                    row.integer(10)));
            default -> credentialTypes.add(new CredentialTypeInfo(row.text(3), row.text(4)));
        }
    }

    private static ElementRow element(SqlRow row) {
        var info = new ElementInfo(
                row.number(1),
                row.text(3),
                row.text(4),
                ElementKind.valueOf(row.text(6)),
                row.number(2),
                row.text(5),
                row.flag(8),
                row.flag(9),
                row.text(7),
                row.day(11),
                row.day(12),
                true,
                row.integer(10));
        return new ElementRow(info, new Interval(row.day(13), row.day(14)));
    }

    private Organisation snapshot(LocalDate day) {
        return new Organisation(
                day,
                elements.values().stream().map(versions -> on(day, versions)).toList(),
                sectors.stream().map(s -> on(day, s)).toList(),
                watches.stream().map(w -> on(day, w)).toList(),
                positions.stream().map(p -> on(day, p)).toList(),
                titles,
                credentialTypes);
    }

    /** The version in force; before the first one the first, after the last one the last. */
    private static ElementInfo on(LocalDate day, List<ElementRow> versions) {
        var found = versions.get(0).info();
        for (var version : versions) {
            if (!version.when().from().isAfter(day)) {
                found = version.info();
            }
        }
        return new ElementInfo(
                found.id(),
                found.code(),
                found.name(),
                found.kind(),
                found.parentId(),
                found.discipline(),
                found.workSite(),
                found.patrolDivision(),
                found.address(),
                found.openedOn(),
                found.closedOn(),
                exists(day, found.openedOn(), found.closedOn()),
                found.version());
    }

    private static SectorInfo on(LocalDate day, SectorInfo s) {
        var exists = exists(day, s.openedOn(), s.closedOn());
        return new SectorInfo(
                s.id(), s.workSiteId(), s.code(), s.name(), s.openedOn(), s.closedOn(), exists, s.version());
    }

    private static WatchInfo on(LocalDate day, WatchInfo w) {
        var exists = exists(day, w.openedOn(), w.closedOn());
        return new WatchInfo(
                w.id(),
                w.code(),
                w.name(),
                w.startsAt(),
                w.endsAt(),
                w.order(),
                w.openedOn(),
                w.closedOn(),
                exists,
                w.version());
    }

    private static PositionInfo on(LocalDate day, PositionInfo p) {
        var exists = exists(day, p.openedOn(), p.closedOn());
        return new PositionInfo(p.id(), p.code(), p.name(), p.openedOn(), p.closedOn(), exists, p.version());
    }

    private static boolean exists(LocalDate day, LocalDate opened, LocalDate closed) {
        return new Interval(opened, closed).contains(day);
    }
}
