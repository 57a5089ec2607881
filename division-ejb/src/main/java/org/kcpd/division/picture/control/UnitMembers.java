package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.platform.Refused;

/** Who serves in a unit at a work site on a day. */
@ApplicationScoped
public class UnitMembers {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected UnitMembers() {}

    /** Outside the container. */
    public UnitMembers(EntityManager em) {
        this.em = em;
    }

    /** The member with this serial number. @throws Refused E-NOT-OF-UNIT when they do not serve there on the day */
    public long serving(UnitPost post, String serial, LocalDate on) {
        return at("m.id", post, on)
                .add(" AND m.serial_no = ?", serial == null ? "" : serial.strip())
                .rows(em)
                .map(row -> row.number(0))
                .findFirst()
                .orElseThrow(() -> Refused.of("E-NOT-OF-UNIT").field("serial").args(serial));
    }

    /** Mail addresses of all who serve there. */
    public List<String> addresses(UnitPost post, LocalDate on) {
        return at("DISTINCT m.email", post, on)
                .add(" AND m.email IS NOT NULL")
                .rows(em)
                .map(row -> row.text(0))
                .toList();
    }

    /** Their mail address, if they have one. */
    public List<String> address(long member) {
        return new SqlText()
                .add("SELECT m.email FROM member m WHERE m.email IS NOT NULL AND m.id = ?", member)
                .rows(em)
                .map(row -> row.text(0))
                .toList();
    }

    /** An overlay goes before the primary line; who has left serves nowhere. */
    private static SqlText at(String what, UnitPost post, LocalDate on) {
        return new SqlText()
                .add("SELECT " + what)
                .add(
                        """
                         FROM assignment a JOIN member m ON m.id = a.member_id
                         JOIN member_status s ON s.member_id = a.member_id AND s.superseded_at IS NULL
                          AND s.status <> 'SEPARATED' AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
                         WHERE a.live_marker = 1 AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
                          AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o WHERE o.member_id = a.member_id
                               AND o.primary_line = 0 AND o.live_marker = 1 AND o.from_date <= ? AND o.to_date > ?))
                          AND a.element_id = ? AND a.work_site_id = ?
                        """,
                        on,
                        on,
                        on,
                        on,
                        on,
                        on,
                        post.unitId(),
                        post.siteId());
    }
}
