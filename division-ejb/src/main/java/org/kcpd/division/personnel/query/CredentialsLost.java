package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kcpd.division.personnel.control.LineFacts;
import org.kcpd.division.personnel.query.OrderPreview.CredentialLoss;

/**
 * Which credentials a watch of a site has fewer of once an order is in effect. Who is on duty counts, where they serve,
 * with credentials that are valid on the day.
 */
final class CredentialsLost {
    private static final String HELD =
            """
            SELECT a.work_site_id, a.watch_id, c.type_code, COUNT(DISTINCT c.member_id)
              FROM assignment a
              JOIN credential c FORCE INDEX (credential_member) ON c.member_id = a.member_id AND c.superseded_at IS NULL
               AND (c.expires_on IS NULL OR c.expires_on >= ?)
              LEFT JOIN member_status s FORCE INDEX (member_status_from) ON s.member_id = a.member_id AND s.superseded_at IS NULL
               AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
             WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
               AND (s.status IS NULL OR s.status IN ('ACTIVE', 'LIMITED_DUTY'))
               AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o FORCE INDEX (assignment_start)
                    WHERE o.member_id = a.member_id AND o.primary_line = 0 AND o.live_marker = 1
                      AND o.from_date <= ? AND o.to_date > ?))
             GROUP BY a.work_site_id, a.watch_id, c.type_code
            """;

    private final EntityManager em;
    private final LocalDate on;

    private record Where(long site, long watch, String credential) {}

    CredentialsLost(EntityManager em, LocalDate on) {
        this.em = em;
        this.on = on;
    }

    List<CredentialLoss> by(List<LineFacts> lines) {
        var moved = lines.stream()
                .filter(line -> line.visible()
                        && line.status().present()
                        && line.effective().isPresent())
                .toList();
        var held = credentialsOf(
                moved.stream().map(line -> line.member().memberId()).toList());
        var change = new HashMap<Where, Integer>();
        for (var line : moved) {
            for (var credential : held.getOrDefault(line.member().memberId(), List.of())) {
                line.effective()
                        .map(LineFacts.Standing::place)
                        .map(from -> new Where(from.workSiteId(), from.watchId(), credential))
                        .ifPresent(from -> change.merge(from, -1, Integer::sum));
                change.merge(new Where(line.to().workSiteId(), line.to().watchId(), credential), 1, Integer::sum);
            }
        }
        change.values().removeIf(by -> by >= 0);
        var lost = new ArrayList<CredentialLoss>();
        if (!change.isEmpty()) {
            new SqlText().add(HELD, on, on, on, on, on, on, on).rows(em).forEach(row -> {
                var by = change.get(new Where(row.number(0), row.number(1), row.text(2)));
                if (by != null) {
                    lost.add(new CredentialLoss(
                            row.number(0), row.number(1), row.text(2), row.integer(3), row.integer(3) + by));
                }
            });
        }
        return List.copyOf(lost);
    }

    private Map<Long, List<String>> credentialsOf(List<Long> memberIds) {
        var held = new TreeMap<Long, List<String>>();
        new SqlText()
                .add(
                        "SELECT DISTINCT member_id, type_code FROM credential WHERE superseded_at IS NULL"
                                + " AND (expires_on IS NULL OR expires_on >= ?) AND member_id IN ",
                        on)
                .numbers(memberIds)
                .rows(em)
                .forEach(row -> held.computeIfAbsent(row.number(0), id -> new ArrayList<>())
                        .add(row.text(1)));
        return held;
    }
}
