package org.kcpd.division.picture.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.personnel.query.HomeLines;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.Caller;

/**
 * What stands of the shared picture at a member's home: involvements by hand that a personnel order gave them, and what other
 * units ask. A title is a number. An involvement that comes from a piece of work is not said twice.
 */
@ApplicationScoped
public class PictureHome implements HomeLines {

    @Override
    public SqlText lines(Caller caller, LocalDate today, Instant now) {
        return new SqlText()
                .add("(")
                .add(
                        "SELECT 'picture-given' AS kind, i.id AS id, CONCAT('I-', i.id) AS english, CONCAT('I-', i.id) AS spanish,"
                                + " 'OPEN' AS state, i.since_at AS at, 0 AS late FROM involvement i"
                                + " WHERE i.next_owner_id = ? AND i.owner_changes_on <= ? AND i.until_at IS NULL AND i.source_kind = 'BY_HAND'"
                                + " ORDER BY i.since_at DESC, i.id LIMIT ?",
                        caller.memberId(),
                        today,
                        MOST_OF_A_KIND)
                .add(") UNION ALL (")
                .add(asked(caller))
                .add(") UNION ALL (")
                .add(inHand(caller, today))
                .add(") UNION ALL (")
                .add(proposed(caller))
                .add(") UNION ALL (")
                .add(led(caller, today))
                .add(")");
    }

    /** Asked of one's unit, and nobody has answered. */
    private static SqlText asked(Caller caller) {
        var sql = new SqlText()
                .add("SELECT 'handoff-asked', h.id, CONCAT('H-', h.id), CONCAT('H-', h.id), h.state, h.asked_at, 0"
                        + " FROM hand_off h WHERE h.state = 'ASKED' AND ");
        PictureVisibility.served(sql, "h", caller);
        sql.add(" AND ");
        SubjectRecords.known(sql, "h", caller);
        return sql.add(" ORDER BY h.asked_at, h.id LIMIT ?", MOST_OF_A_KIND);
    }

    /** Plans one's unit has not answered. */
    private static SqlText proposed(Caller caller) {
        var sql = plans("plan-asked").add("j.state = 'PROPOSED' AND ");
        PlanVisibility.visible(sql, caller);
        sql.add(" AND EXISTS (SELECT 1 FROM plan_party z WHERE z.plan_id = j.id AND z.answer = 'ASKED' AND ");
        PictureVisibility.served(sql, "z", caller);
        return sql.add(") ORDER BY j.proposed_at, j.id LIMIT ?", MOST_OF_A_KIND);
    }

    /** Plans the member leads. */
    private static SqlText led(Caller caller, LocalDate today) {
        var sql = plans("plan-lead")
                .add(
                        "j.state = 'ACTIVE' AND CASE WHEN j.owner_changes_on <= ? THEN j.next_owner_id ELSE j.owner_id END"
                                + " = ? AND ",
                        today,
                        caller.memberId());
        PlanVisibility.visible(sql, caller);
        return sql.add(" ORDER BY j.proposed_at, j.id LIMIT ?", MOST_OF_A_KIND);
    }

    private static SqlText plans(String kind) {
        return new SqlText()
                .add("SELECT '" + kind + "', j.id, CONCAT('P-', j.id), CONCAT('P-', j.id), j.state, j.proposed_at, 0"
                        + " FROM joint_plan j WHERE ");
    }

    /** Accepted by the member, or given to them by an order. */
    private static SqlText inHand(Caller caller, LocalDate today) {
        var sql = new SqlText()
                .add(
                        "SELECT 'handoff-hand', h.id, CONCAT('H-', h.id), CONCAT('H-', h.id), h.state, h.asked_at, 0"
                                + " FROM hand_off h WHERE h.state = 'ACCEPTED' AND CASE WHEN h.owner_changes_on <= ?"
                                + " THEN h.next_owner_id ELSE h.owner_id END = ? AND ",
                        today,
                        caller.memberId());
        PictureVisibility.served(sql, "h", caller);
        sql.add(" AND ");
        SubjectRecords.known(sql, "h", caller);
        return sql.add(" ORDER BY h.asked_at, h.id LIMIT ?", MOST_OF_A_KIND);
    }
}
