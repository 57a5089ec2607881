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
}
