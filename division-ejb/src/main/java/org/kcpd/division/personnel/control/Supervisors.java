package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.kcpd.division.personnel.query.SqlText;

/** Who supervises a member on a day: whom the assignment in force names, and where it names nobody, who commands the site. */
@ApplicationScoped
public class Supervisors {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Commanders commanders;

    protected Supervisors() {}

    /** Outside the container. */
    public Supervisors(EntityManager em, Commanders commanders) {
        this.em = em;
        this.commanders = commanders;
    }

    public List<Long> of(long memberId, LocalDate on) {
        var found = new TreeSet<Long>();
        new SqlText()
                .add(
                        """
                        SELECT a.supervisor_id, a.work_site_id FROM assignment a WHERE a.member_id = ? AND a.live_marker = 1
                           AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
                         ORDER BY a.primary_line
                        """,
                        memberId,
                        on,
                        on)
                .rows(em)
                .findFirst()
                .ifPresent(row -> {
                    if (row.absent(0)) {
                        found.addAll(commanders.all(row.number(1), on));
                    } else {
                        found.add(row.number(0));
                    }
                });
        found.remove(memberId);
        return List.copyOf(found);
    }
}
