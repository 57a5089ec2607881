package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.query.StrengthCell.ComingChange;

/** Counts a {@link StrengthBoard} from the places in force, really or in thought: one code for the board and the preview. */
final class StrengthCount {
    /** Kind, member, element, site, watch, primary/authorised, minimum, status/credential, day, supervisor. */
    private static final String PLACES =
            """
            SELECT 'PLACE', a.member_id, a.element_id, a.work_site_id, a.watch_id, a.primary_line + 0, 0,
                   COALESCE(s.status, 'ACTIVE'), NULL, a.supervisor_id
              FROM assignment a
              LEFT JOIN member_status s FORCE INDEX (member_status_from) ON s.member_id = a.member_id AND s.superseded_at IS NULL
               AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
             WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
            """;

    private static final String FIGURES =
            """
            UNION ALL
            SELECT 'FIGURE', 0, f.element_id, f.work_site_id, f.watch_id, f.authorised, f.minimum, NULL, NULL, 0
              FROM strength f WHERE f.from_date <= ? AND (f.to_date IS NULL OR f.to_date > ?)
            """;

    private static final String COMING =
            """
            UNION ALL
            SELECT 'COMING', 0, a.element_id, a.work_site_id, a.watch_id, COUNT(*), 0, NULL, a.from_date, 0
              FROM assignment a
             WHERE a.live_marker = 1 AND a.primary_line = 1 AND a.from_date > ?
             GROUP BY a.element_id, a.work_site_id, a.watch_id, a.from_date
            UNION ALL
            SELECT 'COMING', 0, a.element_id, a.work_site_id, a.watch_id, -COUNT(*), 0, NULL, a.to_date, 0
              FROM assignment a
             WHERE a.live_marker = 1 AND a.primary_line = 1 AND a.to_date > ?
             GROUP BY a.element_id, a.work_site_id, a.watch_id, a.to_date
            """;

    /** An expired credential does not count; its last day does. */
    private static final String HELD =
            """
            UNION ALL
            SELECT DISTINCT 'HELD', c.member_id, 0, 0, 0, 0, 0, c.type_code, NULL, 0
              FROM credential c WHERE c.superseded_at IS NULL AND (c.expires_on IS NULL OR c.expires_on >= ?)
            """;

    private final LocalDate day;
    private final Map<Long, Member> members = new HashMap<>();
    private final Map<Long, Long> supervisors = new HashMap<>();
    private final Map<Long, List<String>> credentials = new HashMap<>();
    private final Map<Cell, Count> figures = new HashMap<>();

    private record Cell(long site, long element, long watch) {}

    /** A watch of a site, and a credential. */
    record Post(long site, long watch, String credential) {}

    private static final class Member {
        private Cell primary;
        private Cell overlay;
        private DutyStatus status;

        private Cell effective() {
            return overlay == null ? primary : overlay;
        }
    }

    private static final class Count {
        private int authorised;
        private int minimum;
        private int assigned;
        private int present;
        private Map<LocalDate, Integer> coming = new TreeMap<>();

        /** The figures of the cell, nobody counted yet. */
        private static Count of(Count figures) {
            var count = new Count();
            count.authorised = figures.authorised;
            count.minimum = figures.minimum;
            count.coming = figures.coming;
            return count;
        }
    }

    private StrengthCount(LocalDate day) {
        this.day = day;
    }

    /** Reads all that a board counts on the day; one statement. */
    static StrengthCount read(EntityManager em, LocalDate day) {
        return new StrengthCount(day)
                .take(
                        em,
                        new SqlText()
                                .add(PLACES, day, day, day, day)
                                .add(" AND (s.status IS NULL OR s.status <> 'SEPARATED')")
                                .add(FIGURES, day, day)
                                .add(COMING, day, day));
    }

    /** Reads all that a preview needs of the day, credentials and supervisors too; one statement. */
    static StrengthCount readForPreview(EntityManager em, LocalDate day) {
        return new StrengthCount(day)
                .take(
                        em,
                        new SqlText()
                                .add(PLACES, day, day, day, day)
                                .add(FIGURES, day, day)
                                .add(HELD, day));
    }

    private StrengthCount take(EntityManager em, SqlText everything) {
        everything.bulk(em).forEach(this::take);
        return this;
    }

    private void take(SqlRow row) {
        var cell = new Cell(row.number(3), row.number(2), row.number(4));
        switch (row.text(0)) {
            case "PLACE" -> place(row.number(1), cell, row.flag(5), DutyStatus.valueOf(row.text(7)), row.number(9));
            case "HELD" -> credentials
                    .computeIfAbsent(row.number(1), id -> new ArrayList<>())
                    .add(row.text(7));
            case "FIGURE" -> {
                figures(cell).authorised = row.integer(5);
                figures(cell).minimum = row.integer(6);
            }
            default -> figures(cell).coming.merge(row.day(8), row.integer(5), Integer::sum);
        }
    }

    private void place(long memberId, Cell cell, boolean primary, DutyStatus status, long supervisor) {
        if (!primary || !supervisors.containsKey(memberId)) {
            supervisors.put(memberId, supervisor);
        }
        if (!status.onRoster()) {
            return;
        }
        var member = members.computeIfAbsent(memberId, id -> new Member());
        member.status = status;
        if (primary) {
            member.primary = cell;
        } else {
            member.overlay = cell;
        }
    }

    private Count figures(Cell cell) {
        return figures.computeIfAbsent(cell, c -> new Count());
    }

    /** Who is under whom on the day, also of who is separated; an overlay's word counts. Only after {@link #readForPreview}. */
    Map<Long, Long> supervisors() {
        return supervisors;
    }

    /** The member's valid credentials. Only after {@link #readForPreview}. */
    List<String> credentialsOf(long memberId) {
        return credentials.getOrDefault(memberId, List.of());
    }

    /** How many on duty hold each credential, where they serve. Only after {@link #readForPreview}. */
    Map<Post, Integer> held() {
        var held = new HashMap<Post, Integer>();
        members.forEach((id, member) -> {
            if (member.status.present()) {
                var at = member.effective();
                credentialsOf(id).forEach(code -> held.merge(new Post(at.site(), at.watch(), code), 1, Integer::sum));
            }
        });
        return held;
    }

    /** Pretends the member, who has no place on the day, came back to the roster; a move says where. */
    StrengthCount joinedBy(long memberId, DutyStatus status) {
        members.computeIfAbsent(memberId, id -> new Member()).status = status;
        return this;
    }

    /** Pretends the moves took effect on the day. Moves of who is not on the roster are left out. */
    StrengthCount with(Collection<WhatIf> moves) {
        for (var move : moves) {
            var member = members.get(move.memberId());
            if (member != null) {
                var cell = new Cell(move.workSiteId(), move.elementId(), move.watchId());
                if (move.overlay()) {
                    member.overlay = cell;
                } else {
                    member.primary = cell;
                }
            }
        }
        return this;
    }

    /** Counts, in the order of sites, elements and watches that the organisation gives. */
    StrengthBoard board(Organisation organisation) {
        var counts = new HashMap<Cell, Count>();
        figures.forEach((cell, count) -> counts.put(cell, Count.of(count)));
        for (var member : members.values()) {
            if (member.primary != null) {
                counts.computeIfAbsent(member.primary, c -> new Count()).assigned++;
            }
            if (member.status.present()) {
                counts.computeIfAbsent(member.effective(), c -> new Count()).present++;
            }
        }
        var rank = rank(organisation);
        var cells = new ArrayList<StrengthCell>();
        counts.forEach((cell, count) -> cells.add(cell(cell, count)));
        cells.removeIf(c -> c.authorised() == 0
                && c.assigned() == 0
                && c.present() == 0
                && c.coming().isEmpty());
        cells.sort(Comparator.comparingInt((StrengthCell c) -> rank.getOrDefault(c.workSiteId(), Integer.MAX_VALUE))
                .thenComparingInt(c -> rank.getOrDefault(c.elementId(), Integer.MAX_VALUE))
                .thenComparingInt(c ->
                        organisation.watch(c.watchId()).map(WatchInfo::order).orElse(0))
                .thenComparingLong(StrengthCell::elementId)
                .thenComparingLong(StrengthCell::watchId));
        return new StrengthBoard(day, cells);
    }

    private static Map<Long, Integer> rank(Organisation organisation) {
        var rank = new HashMap<Long, Integer>();
        organisation.elements().forEach(e -> rank.put(e.id(), rank.size()));
        return rank;
    }

    private static StrengthCell cell(Cell at, Count count) {
        List<ComingChange> coming = count.coming.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> new ComingChange(change.getKey(), change.getValue()))
                .toList();
        return new StrengthCell(
                at.site(),
                at.element(),
                at.watch(),
                count.authorised,
                count.minimum,
                count.assigned,
                count.present,
                coming);
    }
}
