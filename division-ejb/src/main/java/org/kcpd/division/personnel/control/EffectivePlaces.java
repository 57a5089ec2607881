package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.query.SqlText;

/** Where a member serves on a day: an overlay in force before the primary assignment. */
@ApplicationScoped
public class EffectivePlaces {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected EffectivePlaces() {}

    /** Outside the container. */
    public EffectivePlaces(EntityManager em) {
        this.em = em;
    }

    /** The work site; empty when the member has no place then. */
    public Optional<Long> siteOf(long memberId, LocalDate on) {
        return new SqlText()
                .add(
                        """
                        SELECT work_site_id FROM assignment
                         WHERE member_id = ? AND live_marker = 1 AND from_date <= ? AND (to_date IS NULL OR to_date > ?)
                         ORDER BY primary_line LIMIT 1
                        """,
                        memberId,
                        on,
                        on)
                .rows(em)
                .findFirst()
                .map(row -> row.number(0));
    }

    /** Whether the member already serves there for good. */
    public boolean serves(long memberId, long siteId, long elementId, Optional<Long> watchId, LocalDate on) {
        var sql = new SqlText()
                .add(
                        """
                        SELECT 1 FROM assignment WHERE member_id = ? AND live_marker = 1 AND primary_line = 1
                           AND from_date <= ? AND (to_date IS NULL OR to_date > ?)
                           AND work_site_id = ? AND element_id = ?
                        """,
                        memberId,
                        on,
                        on,
                        siteId,
                        elementId);
        watchId.ifPresent(watch -> sql.add(" AND watch_id = ?", watch));
        return sql.rows(em).findFirst().isPresent();
    }

    /** Whether element, site and watch are open on the day. @param watchId 0 for any */
    public boolean open(long siteId, long elementId, long watchId, LocalDate on) {
        return new SqlText()
                .add(
                        """
                        SELECT (SELECT COUNT(*) FROM element e WHERE e.id = ? AND e.opened_on <= ?
                                   AND (e.closed_on IS NULL OR e.closed_on > ?))
                             + (SELECT COUNT(*) FROM element e WHERE e.id = ? AND e.work_site = 1 AND e.opened_on <= ?
                                   AND (e.closed_on IS NULL OR e.closed_on > ?))
                             + (SELECT COUNT(*) FROM watch w WHERE w.id = ? AND w.opened_on <= ?
                                   AND (w.closed_on IS NULL OR w.closed_on > ?))
                        """,
                        elementId,
                        on,
                        on,
                        siteId,
                        on,
                        on,
                        watchId,
                        on,
                        on)
                .rows(em)
                .findFirst()
                .filter(row -> row.integer(0) == (watchId == 0 ? 2 : 3))
                .isPresent();
    }
}
