package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.query.OrderDetail.Handover;
import org.kcpd.division.personnel.query.OrderDetail.Step;
import org.kcpd.division.platform.usecase.Caller;

/**
 * An order without its lines, read in one statement: its head, what was done to it, what it says about open work, and,
 * for its preview, where else its members are moved.
 */
final class OrderSheet {

    /** Kind, id, three numbers, six texts, a flag, day, instant, two persons. */
    private static final String SHEET =
            """
            SELECT 'HEAD', o.id, o.version, o.corrects_order_id, (SELECT COUNT(*) FROM order_line l WHERE l.order_id = o.id),
                   o.order_no, o.state, o.subject, o.authority, o.correction_reason, c.order_no,
                   o.hr_correction + 0, o.effective_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
              FROM personnel_order o LEFT JOIN personnel_order c ON c.id = o.corrects_order_id
             WHERE o.id = ?
            UNION ALL
            SELECT 'STEP', e.id, 0, 0, 0, e.verb, e.reason, NULL, NULL, NULL, NULL, 0, NULL, e.happened_at,
                   m.id, m.serial_no, m.family_name, m.given_name, NULL, NULL, NULL, NULL
              FROM order_event e LEFT JOIN member m ON m.id = e.actor_id
             WHERE e.order_id = ?
            UNION ALL
            SELECT 'WORD', h.id, h.item_id, 0, 0, h.item_kind, h.decision, NULL, NULL, NULL, NULL, 0, NULL, NULL,
                   m.id, m.serial_no, m.family_name, m.given_name, n.id, n.serial_no, n.family_name, n.given_name
              FROM order_handover h JOIN member m ON m.id = h.member_id
              LEFT JOIN member n ON n.id = h.new_owner_id
             WHERE h.order_id = ?
            """;

    private static final String MOVES =
            """
            UNION ALL
            SELECT 'MOVE', o.id, x.member_id, 0, 0, o.order_no, o.state, NULL, NULL, NULL, NULL, 0, o.effective_on, NULL,
                   NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
              FROM order_line l FORCE INDEX (order_line_row)
              STRAIGHT_JOIN order_line x FORCE INDEX (order_line_member_orders)
                ON x.member_id = l.member_id AND x.order_id <> l.order_id
              STRAIGHT_JOIN personnel_order o ON o.id = x.order_id AND o.state <> 'RESCINDED' AND o.effective_on >= ?
             WHERE l.order_id = ?
            """;
    private static final int ACTOR = 14;
    private static final int NEW_OWNER = 18;

    /** A line of another order. */
    record Move(long memberId, long orderId, String orderNo, OrderState state, LocalDate effectiveOn) {}

    private final SqlRow head;
    private final List<SqlRow> parts;

    private OrderSheet(SqlRow head, List<SqlRow> parts) {
        this.head = head;
        this.parts = parts;
    }

    static Optional<OrderSheet> read(EntityManager em, long orderId) {
        return of(new SqlText().add(SHEET, orderId, orderId, orderId), em);
    }

    /** @param today other moves before it are left out */
    static Optional<OrderSheet> withMoves(EntityManager em, long orderId, LocalDate today) {
        return of(new SqlText().add(SHEET, orderId, orderId, orderId).add(MOVES, today, orderId), em);
    }

    private static Optional<OrderSheet> of(SqlText sql, EntityManager em) {
        var rows = sql.add(" ORDER BY 2").rows(em).toList();
        return rows.stream()
                .filter(row -> row.text(0).equals("HEAD"))
                .findFirst()
                .map(head -> new OrderSheet(head, rows));
    }

    OrderState state() {
        return OrderState.valueOf(head.text(6));
    }

    OrderHead head() {
        var corrects = head.number(3);
        return new OrderHead(
                head.text(7),
                head.text(8),
                head.day(12),
                head.flag(11),
                head.text(9),
                corrects == 0 ? Optional.empty() : Optional.of(corrects));
    }

    List<Handover> handovers() {
        return parts(
                "WORD",
                row -> new Handover(
                        row.text(5),
                        row.number(2),
                        PersonRef.of(row, ACTOR),
                        HandoverDecision.valueOf(row.text(6)),
                        PersonRef.of(row, NEW_OWNER)));
    }

    /** The nearest first. */
    List<Move> moves() {
        return parts(
                        "MOVE",
                        row -> new Move(
                                row.number(2),
                                row.number(1),
                                row.text(5),
                                OrderState.valueOf(row.text(6)),
                                row.day(12)))
                .stream()
                .sorted(Comparator.comparing(Move::effectiveOn).thenComparing(Move::orderId))
                .toList();
    }

    /** As its page shows it to the caller. */
    OrderDetail detail(Caller caller, LocalDate today) {
        var history = parts(
                "STEP",
                row -> new Step(
                        row.instant(13), PersonRef.of(row, ACTOR), OrderVerb.valueOf(row.text(5)), row.text(6)));
        var preparers = history.stream()
                .filter(step -> step.verb().preparing())
                .map(step -> step.by().memberId())
                .collect(Collectors.toSet());
        return new OrderDetail(
                head.number(1),
                head.integer(2),
                head.text(5),
                state(),
                head.text(7),
                head.text(8),
                head.day(12),
                head.flag(11),
                head.text(9),
                head.number(3),
                head.text(10),
                head.number(4),
                history,
                handovers(),
                OrderVisibility.may(caller, state(), preparers, head.day(12).isAfter(today)));
    }

    private <T> List<T> parts(String kind, Function<SqlRow, T> made) {
        return parts.stream().filter(row -> row.text(0).equals(kind)).map(made).toList();
    }
}
