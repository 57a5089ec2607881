package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;

/** Which units there are on a day, and where each has members: what the router and the supervisors go by. */
@ApplicationScoped
public class Coverage {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected Coverage() {}

    /** Outside the container. */
    public Coverage(EntityManager em) {
        this.em = em;
    }

    /** The router of a day; one statement. */
    Router router(LocalDate on) {
        var posts = new ArrayList<Router.Post>();
        var divisions = new ArrayList<Long>();
        var sql = new SqlText()
                .add(
                        """
                        SELECT e.id, e.discipline, 0, 0, 0 FROM element e
                         WHERE e.discipline IS NOT NULL AND e.opened_on <= ? AND (e.closed_on IS NULL OR e.closed_on > ?)
                        UNION ALL
                        SELECT e.id, '', 0, 0, 1 FROM element e
                         WHERE e.patrol_division = 1 AND e.opened_on <= ? AND (e.closed_on IS NULL OR e.closed_on > ?)
                        UNION ALL
                        SELECT a.element_id, e.discipline, a.work_site_id, COUNT(*), 0
                        """,
                        on,
                        on,
                        on,
                        on)
                .add(inForce(on))
                .add(" AND e.discipline IS NOT NULL GROUP BY a.element_id, e.discipline, a.work_site_id");
        sql.rows(em).forEach(row -> {
            if (row.flag(4)) {
                divisions.add(row.number(0));
            } else {
                posts.add(new Router.Post(row.number(0), row.text(1), row.number(2), row.number(3)));
            }
        });
        return new Router(posts, divisions);
    }

    /** The member with this serial number, if they serve in the unit on the day. */
    public Optional<Long> memberOf(long unit, String serial, LocalDate on) {
        return new SqlText()
                .add("SELECT a.member_id")
                .add(inForce(on))
                .add(" AND a.element_id = ? AND m.serial_no = ?", unit, serial)
                .rows(em)
                .map(row -> row.number(0))
                .findFirst();
    }

    /** Whether it is a unit that is there on the day. */
    public boolean unit(long element, LocalDate on) {
        return new SqlText()
                .add(
                        "SELECT e.id FROM element e WHERE e.id = ? AND e.discipline IS NOT NULL AND e.opened_on <= ?"
                                + " AND (e.closed_on IS NULL OR e.closed_on > ?)",
                        element,
                        on,
                        on)
                .rows(em)
                .findFirst()
                .isPresent();
    }

    /** Mail addresses of those who lead a unit on the day. */
    public List<String> leaders(long unit, LocalDate on) {
        return new SqlText()
                .add("SELECT DISTINCT m.email")
                .add(inForce(on))
                .add(" AND a.element_id = ? AND m.email IS NOT NULL AND c.code IN ", unit)
                .list(Arrays.asList("COORDINATOR", "SUPERVISOR", "COMMANDER"))
                .rows(em)
                .map(row -> row.text(0))
                .toList();
    }

    /** Its mail address. */
    public List<String> address(long member) {
        return new SqlText()
                .add("SELECT m.email FROM member m WHERE m.email IS NOT NULL AND m.id = ?", member)
                .rows(em)
                .map((SqlRow row) -> row.text(0))
                .toList();
    }

    /** Everybody's place in force on a day, of those who have not left: an overlay before the primary line. */
    public static SqlText inForce(LocalDate on) {
        return new SqlText()
                .add(
                        """
                         FROM assignment a JOIN element e ON e.id = a.element_id JOIN member m ON m.id = a.member_id
                         JOIN position_code c ON c.id = a.position_id
                         JOIN member_status s ON s.member_id = a.member_id AND s.superseded_at IS NULL
                          AND s.status <> 'SEPARATED' AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
                         WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
                          AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o WHERE o.member_id = a.member_id
                               AND o.primary_line = 0 AND o.live_marker = 1 AND o.from_date <= ? AND o.to_date > ?))
                        """,
                        on,
                        on,
                        on,
                        on,
                        on,
                        on);
    }
}
