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
    /** Kind, member, element, site, watch, primary/authorised, minimum, status, day. */
    private static final String EVERYTHING =
            """
            SELECT 'PLACE', a.member_id, a.element_id, a.work_site_id, a.watch_id, a.primary_line + 0, 0,
                   COALESCE(s.status, 'ACTIVE'), NULL
              FROM assignment a
              LEFT JOIN member_status s FORCE INDEX (member_status_from) ON s.member_id = a.member_id AND s.superseded_at IS NULL
               AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
             WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
               AND (s.status IS NULL OR s.status <> 'SEPARATED')
            UNION ALL
            SELECT 'FIGURE', 0, f.element_id, f.work_site_id, f.watch_id, f.authorised, f.minimum, NULL, NULL
              FROM strength f WHERE f.from_date <= ? AND (f.to_date IS NULL OR f.to_date > ?)
            UNION ALL
            SELECT 'COMING', 0, a.element_id, a.work_site_id, a.watch_id, COUNT(*), 0, NULL, a.from_date
              FROM assignment a
             WHERE a.live_marker = 1 AND a.primary_line = 1 AND a.from_date > ?
             GROUP BY a.element_id, a.work_site_id, a.watch_id, a.from_date
            UNION ALL
            SELECT 'COMING', 0, a.element_id, a.work_site_id, a.watch_id, -COUNT(*), 0, NULL, a.to_date
              FROM assignment a
             WHERE a.live_marker = 1 AND a.primary_line = 1 AND a.to_date > ?
             GROUP BY a.element_id, a.work_site_id, a.watch_id, a.to_date
            """;

    private final LocalDate day;
    private final Map<Long, Member> members = new HashMap<>();
    private final Map<Cell, Count> counts = new HashMap<>();

    private record Cell(long site, long element, long watch) {}

    private static final class Member {
        private Cell primary;
        private Cell overlay;
        private DutyStatus status;
    }

    private static final class Count {
        private int authorised;
        private int minimum;
        private int assigned;
        private int present;
        private final Map<LocalDate, Integer> coming = new TreeMap<>();
    }

    private StrengthCount(LocalDate day) {
        this.day = day;
    }

    /** Reads all there is to count on the day; one statement. */
    static StrengthCount read(EntityManager em, LocalDate day) {
        var count = new StrengthCount(day);
        new SqlText()
                .add(EVERYTHING, day, day, day, day, day, day, day, day)
                .bulk(em)
                .forEach(count::take);
        return count;
    }

    private void take(SqlRow row) {
        var cell = new Cell(row.number(3), row.number(2), row.number(4));
        switch (row.text(0)) {
            case "PLACE" -> {
                var member = members.computeIfAbsent(row.number(1), id -> new Member());
                member.status = DutyStatus.valueOf(row.text(7));
                if (row.flag(5)) {
                    member.primary = cell;
                } else {
                    member.overlay = cell;
                }
            }
            case "FIGURE" -> {
                count(cell).authorised = row.integer(5);
                count(cell).minimum = row.integer(6);
            }
            default -> count(cell).coming.merge(row.day(8), row.integer(5), Integer::sum);
        }
    }

    private Count count(Cell cell) {
        return counts.computeIfAbsent(cell, c -> new Count());
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
        for (var member : members.values()) {
            var effective = member.overlay == null ? member.primary : member.overlay;
            if (member.primary != null) {
                count(member.primary).assigned++;
            }
            if (member.status.present()) {
                count(effective).present++;
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
