package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.TreeSet;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.StoredTime;

/**
 * The one place where orders become intervals of assignments and cease to be (docs/adr/0003, 0004). Beside it only the HR
 * import writes intervals, as the HR system has them.
 *
 * <p>Whoever calls it holds the locks of {@link #lockMembers} first. The statements are sets: their number does not
 * depend on the number of members. They name their indexes, because an order may be published before the database has
 * counted its lines.
 */
@ApplicationScoped
public class Assignments {

    /** Remembers what each line leaves and where the interval it writes will end. */
    private static final String REMEMBER =
            """
            UPDATE order_line l FORCE INDEX (order_line_member)
              LEFT JOIN assignment p FORCE INDEX (assignment_start) ON p.member_id = l.member_id AND p.primary_line = 1 AND p.live_marker = 1
               AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date > ?)
              LEFT JOIN assignment v FORCE INDEX (assignment_start) ON v.member_id = l.member_id
               AND v.primary_line = 0 AND v.live_marker = 1 AND v.from_date = ?
               SET l.before_id = CASE WHEN l.primary_line = 0 AND v.id IS NOT NULL THEN v.id ELSE p.id END,
                   l.chain_to = CASE WHEN l.primary_line = 0 THEN l.to_date
                                     WHEN p.id IS NOT NULL THEN p.to_date
                                     ELSE (SELECT MIN(n.from_date) FROM assignment n FORCE INDEX (assignment_start)
                                            WHERE n.member_id = l.member_id AND n.primary_line = 1
                                              AND n.live_marker = 1 AND n.from_date > ?) END
             WHERE l.order_id = ?
            """;

    /** What began before the day ends on it; what began on the day is superseded. */
    private static final String CUT =
            """
            UPDATE order_line l FORCE INDEX (order_line_member)
              STRAIGHT_JOIN assignment a FORCE INDEX (PRIMARY) ON a.id = l.before_id AND a.primary_line = l.primary_line
               SET a.superseded_at = CASE WHEN a.from_date = ? THEN ? ELSE NULL END,
                   a.superseded_by = CASE WHEN a.from_date = ? THEN ? ELSE NULL END,
                   a.to_date = CASE WHEN a.from_date < ? THEN ? ELSE a.to_date END
             WHERE l.order_id = ?
            """;

    private static final String APPEND =
            """
            INSERT INTO assignment (member_id, type, primary_line, element_id, work_site_id, sector_id, watch_id,
                   position_id, title, duty_hours, days_off, radio_no, supervisor_id,
                   from_date, to_date, order_no, order_line_id)
            SELECT l.member_id, l.type, l.primary_line, l.element_id, l.work_site_id, l.sector_id, l.watch_id,
                   l.position_id, l.title, l.duty_hours, l.days_off, l.radio_no, l.supervisor_id,
                   ?, l.chain_to, ?, l.id
              FROM order_line l WHERE l.order_id = ? ORDER BY l.member_id
            """;

    private static final String REPLACED =
            """
            SELECT l.row_no FROM order_line l FORCE INDEX (order_line_member)
              LEFT JOIN assignment a FORCE INDEX (assignment_line) ON a.order_line_id = l.id AND a.live_marker = 1
             WHERE l.order_id = ? AND a.id IS NULL ORDER BY l.row_no
            """;

    private static final String TAKE_BACK =
            """
            UPDATE order_line l FORCE INDEX (order_line_member)
              STRAIGHT_JOIN assignment a FORCE INDEX (assignment_line) ON a.order_line_id = l.id
               SET a.superseded_at = ?, a.superseded_by = ?
             WHERE l.order_id = ? AND a.live_marker = 1
            """;

    /** What now ends where the line began goes on to where the line ended. */
    private static final String PROLONG =
            """
            UPDATE order_line l FORCE INDEX (order_line_member)
              STRAIGHT_JOIN assignment n FORCE INDEX (assignment_line) ON n.order_line_id = l.id
              STRAIGHT_JOIN assignment b FORCE INDEX (PRIMARY) ON b.id = l.before_id AND b.from_date < ?
              STRAIGHT_JOIN assignment p FORCE INDEX (assignment_start) ON p.member_id = l.member_id
               AND p.primary_line = 1 AND p.live_marker = 1 AND p.to_date = n.from_date
               SET p.to_date = n.to_date
             WHERE l.order_id = ? AND l.primary_line = 1
            """;

    /** What a correction superseded on its first day counts again. */
    private static final String REINSTATE =
            """
            UPDATE order_line l FORCE INDEX (order_line_member)
              STRAIGHT_JOIN assignment n FORCE INDEX (assignment_line) ON n.order_line_id = l.id
              STRAIGHT_JOIN assignment b FORCE INDEX (PRIMARY) ON b.id = l.before_id
               AND b.primary_line = l.primary_line AND b.from_date = ?
               SET b.superseded_at = NULL, b.superseded_by = NULL,
                   b.to_date = CASE WHEN l.primary_line = 1 THEN n.to_date ELSE b.to_date END
             WHERE l.order_id = ?
            """;

    private static final String OVERLAPPING =
            """
            SELECT DISTINCT q.row_no FROM (
              SELECT l.row_no, a.to_date,
                     LEAD(a.from_date) OVER (PARTITION BY a.member_id, a.primary_line ORDER BY a.from_date) AS next_from
                FROM order_line l FORCE INDEX (order_line_member)
                STRAIGHT_JOIN assignment a FORCE INDEX (assignment_start)
                  ON a.member_id = l.member_id AND a.live_marker = 1
               WHERE l.order_id = ?) q
             WHERE q.next_from IS NOT NULL AND (q.to_date IS NULL OR q.next_from < q.to_date)
             ORDER BY q.row_no
            """;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected Assignments() {}

    /** Outside the container. */
    public Assignments(EntityManager em) {
        this.em = em;
    }

    /**
     * Locks these members until the transaction ends, in one statement in the order of their ids. Everything that moves
     * members, or names them as supervisors or owners, locks all of them here before it reads what it decides by.
     */
    public void lockMembers(Collection<Long> memberIds) {
        if (!memberIds.isEmpty()) {
            new SqlText()
                    .add("SELECT id FROM member WHERE id IN ")
                    .numbers(new TreeSet<>(memberIds))
                    .add(" ORDER BY id FOR UPDATE")
                    .rows(em)
                    .toList();
        }
    }

    /**
     * Turns the lines of an order into assignments from the day on. A primary line cuts the interval that contains the
     * day and goes on to where that one ended, so that orders already published for later stay; an HR correction on the
     * very day an interval began supersedes it. Other lines lie over it.
     *
     * @throws Refused E-OVERLAP with the rows, when two intervals of a member would overlap
     */
    public void applyOrder(long orderId, LocalDate on, String orderNo, long by, Instant at) {
        new SqlText().add(REMEMBER, on, on, on, on, orderId).execute(em);
        new SqlText().add(CUT, on, utc(at), on, by, on, on, orderId).execute(em);
        new SqlText().add(APPEND, on, orderNo, orderId).execute(em);
        refuseOverlaps(orderId);
    }

    /**
     * Takes the assignments of an order back, as if it had never been; orders published before and after it stay.
     *
     * @throws Refused E-LATER-ORDER with the rows, when a later correction has already replaced a line of it
     */
    public void undoOrder(long orderId, LocalDate on, long by, Instant at) {
        refuse("E-LATER-ORDER", REPLACED, orderId);
        new SqlText().add(TAKE_BACK, utc(at), by, orderId).execute(em);
        new SqlText().add(PROLONG, on, orderId).execute(em);
        new SqlText().add(REINSTATE, on, orderId).execute(em);
        refuseOverlaps(orderId);
    }

    private void refuseOverlaps(long orderId) {
        refuse("E-OVERLAP", OVERLAPPING, orderId);
    }

    private void refuse(String code, String rows, long orderId) {
        var problems = new SqlText()
                .add(rows, orderId)
                .rows(em)
                .map(row -> Problem.of(code).on(row.integer(0)))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.all(problems);
        }
    }

    private static LocalDateTime utc(Instant at) {
        return StoredTime.of(at);
    }
}
