package org.kcpd.division.personnel.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.control.LineFacts;
import org.kcpd.division.personnel.control.OrderBook;
import org.kcpd.division.personnel.control.OrderChecks;
import org.kcpd.division.personnel.query.OrderPreview.Cell;
import org.kcpd.division.personnel.query.OrderPreview.OpenWorkItem;
import org.kcpd.division.personnel.query.OrderPreview.OtherMove;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;

/** Works out what an order would do; a dozen statements whatever its size. */
@ApplicationScoped
public class OrderPreviews {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OrderBook book;

    @Inject
    private OrderChecks checks;

    @Inject
    private OpenWorkSheet openWork;

    @Inject
    private Organisations organisations;

    @Inject
    private BusinessClock clock;

    protected OrderPreviews() {}

    /** Outside the container. */
    public OrderPreviews(
            EntityManager em,
            OrderBook book,
            OrderChecks checks,
            OpenWorkSheet openWork,
            Organisations organisations,
            BusinessClock clock) {
        this.em = em;
        this.book = book;
        this.checks = checks;
        this.openWork = openWork;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws Refused E-ORDER-STATE once it is published: then the roster itself shows it */
    OrderPreview of(long orderId) {
        var order = book.get(orderId);
        if (order.state().open()) {
            throw Refused.of("E-ORDER-STATE").args(order.state(), OrderVerb.PUBLISH);
        }
        var on = order.effectiveOn();
        var facts = checks.facts(order);
        var cells = cells(on, facts.lines());
        var broken = cells.stream()
                .filter(cell -> cell.belowMinimum() && cell.change() < 0)
                .toList();
        var problems = new ArrayList<>(checks.problems(facts));
        problems.addAll(strength(cells, organisations.asOf(on)));
        return new OrderPreview(
                on,
                cells,
                broken,
                new CredentialsLost(em, on).by(facts.lines()),
                otherMoves(order, facts.lines()),
                openWork(order, facts.lines()),
                List.copyOf(problems));
    }

    private List<Cell> cells(LocalDate on, List<LineFacts> lines) {
        var organisation = organisations.asOf(on);
        var before = StrengthCount.read(em, on).board(organisation);
        var pretended = StrengthCount.read(em, on);
        lines.stream()
                .filter(line -> line.effective().isEmpty() && line.status().onRoster())
                .forEach(line -> pretended.joinedBy(line.member().memberId(), line.status()));
        var after = pretended
                .with(lines.stream().map(OrderPreviews::whatIf).toList())
                .board(organisation);
        var known = new HashMap<List<Long>, StrengthCell>();
        before.cells().forEach(cell -> known.put(key(cell), cell));
        var changed = new ArrayList<Cell>();
        for (var cell : after.cells()) {
            var was = known.remove(key(cell));
            changed.add(cell(cell, was == null ? 0 : was.assigned(), was == null ? 0 : was.present(), cell));
        }
        known.values().forEach(was -> changed.add(cell(was, was.assigned(), was.present(), null)));
        changed.removeIf(
                cell -> cell.assignedBefore() == cell.assignedAfter() && cell.presentBefore() == cell.presentAfter());
        return List.copyOf(changed);
    }

    private static WhatIf whatIf(LineFacts line) {
        var to = line.to();
        return new WhatIf(
                line.member().memberId(), to.elementId(), to.workSiteId(), to.watchId(), line.type(), line.end());
    }

    private static List<Long> key(StrengthCell cell) {
        return List.of(cell.workSiteId(), cell.elementId(), cell.watchId());
    }

    private static Cell cell(StrengthCell at, int assignedBefore, int presentBefore, StrengthCell after) {
        return new Cell(
                at.workSiteId(),
                at.elementId(),
                at.watchId(),
                at.authorised(),
                at.minimum(),
                assignedBefore,
                after == null ? 0 : after.assigned(),
                presentBefore,
                after == null ? 0 : after.present());
    }

    /** W-STRENGTH: more assigned than authorised, or fewer present than the minimum, and this order's doing. */
    private static List<Problem> strength(List<Cell> cells, Organisation organisation) {
        var found = new ArrayList<Problem>();
        for (var cell : cells) {
            if (cell.aboveAuthorised() && cell.assignedAfter() > cell.assignedBefore()) {
                found.add(warning(cell, organisation, "ABOVE", cell.assignedAfter(), cell.authorised()));
            }
            if (cell.belowMinimum() && cell.change() < 0) {
                found.add(warning(cell, organisation, "BELOW", cell.presentAfter(), cell.minimum()));
            }
        }
        return found;
    }

    private static Problem warning(Cell cell, Organisation organisation, String which, int count, int limit) {
        return Problem.of(
                        "W-STRENGTH",
                        which,
                        organisation.elementName(cell.workSiteId()),
                        organisation.elementName(cell.elementId()),
                        organisation.watchName(cell.watchId()),
                        count,
                        limit)
                .at("strength");
    }

    private List<OtherMove> otherMoves(PersonnelOrder order, List<LineFacts> lines) {
        var byMember = byMember(lines);
        return new SqlText()
                .add(
                        """
                        SELECT x.member_id, o.id, o.order_no, o.state, o.effective_on
                          FROM order_line l FORCE INDEX (order_line_row)
                          STRAIGHT_JOIN order_line x FORCE INDEX (order_line_member_orders)
                            ON x.member_id = l.member_id AND x.order_id <> l.order_id
                          STRAIGHT_JOIN personnel_order o ON o.id = x.order_id AND o.state <> 'RESCINDED' AND o.effective_on >= ?
                         WHERE l.order_id = ? ORDER BY l.row_no, o.effective_on, o.id
                        """,
                        clock.today(),
                        order.id())
                .rows(em)
                .map(row -> {
                    var line = byMember.get(row.number(0));
                    return new OtherMove(
                            line.rowNo(),
                            line.member(),
                            row.number(1),
                            row.text(2),
                            OrderState.valueOf(row.text(3)),
                            row.day(4));
                })
                .toList();
    }

    private List<OpenWorkItem> openWork(PersonnelOrder order, List<LineFacts> lines) {
        var byMember = byMember(lines);
        return openWork.of(order, byMember.keySet()).stream()
                .map(entry -> {
                    var line = byMember.get(entry.item().memberId());
                    return new OpenWorkItem(
                            line.rowNo(),
                            line.member(),
                            entry.item().kind(),
                            entry.item().id(),
                            entry.item().title(),
                            entry.decision().orElse(null),
                            entry.newOwner());
                })
                .toList();
    }

    private static Map<Long, LineFacts> byMember(List<LineFacts> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.member().memberId(), line -> line));
    }
}
