package org.kcpd.division.personnel.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.personnel.control.LineFacts;
import org.kcpd.division.personnel.control.OpenWorks;
import org.kcpd.division.personnel.control.OrderChecks;
import org.kcpd.division.personnel.control.OrderFacts;
import org.kcpd.division.personnel.query.OrderDetail.Handover;
import org.kcpd.division.personnel.query.OrderPreview.Cell;
import org.kcpd.division.personnel.query.OrderPreview.OpenWorkItem;
import org.kcpd.division.personnel.query.OrderPreview.OtherMove;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;

/** Works out what an order would do; four statements whatever its size. */
@ApplicationScoped
public class OrderPreviews {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OrderChecks checks;

    @Inject
    private OpenWorks openWorks;

    @Inject
    private Organisations organisations;

    @Inject
    private BusinessClock clock;

    protected OrderPreviews() {}

    /** Outside the container. */
    public OrderPreviews(
            EntityManager em,
            OrderChecks checks,
            OpenWorks openWorks,
            Organisations organisations,
            BusinessClock clock) {
        this.em = em;
        this.checks = checks;
        this.openWorks = openWorks;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws Refused E-ORDER-STATE once it is published: then the roster itself shows it */
    OrderPreview of(long orderId) {
        var today = clock.today();
        var order = OrderSheet.withMoves(em, orderId, today).orElseThrow(() -> new NotFound("PersonnelOrder", orderId));
        if (order.state().open()) {
            throw Refused.of("E-ORDER-STATE").args(order.state(), OrderVerb.PUBLISH);
        }
        var on = order.head().effectiveOn();
        var lines = checks.lines(orderId, on);
        var byMember =
                lines.stream().collect(Collectors.toMap(line -> line.member().memberId(), line -> line));
        var day = StrengthCount.readForPreview(em, on);
        var said = order.handovers().stream().collect(Collectors.toMap(Handover::key, word -> word));
        var openWork = openWorks.of(byMember.keySet(), on);
        var undecided =
                openWork.stream().filter(item -> !said.containsKey(item.key())).toList();
        var problems = new ArrayList<>(
                checks.problems(new OrderFacts(order.head(), today, lines, day.supervisors(), undecided)));
        var lost = CredentialsLost.by(lines, day);
        var organisation = organisations.asOf(on);
        var cells = cells(day, lines, organisation);
        problems.addAll(strength(cells, organisation));
        return new OrderPreview(
                on,
                cells,
                cells.stream()
                        .filter(cell -> cell.belowMinimum() && cell.change() < 0)
                        .toList(),
                lost,
                otherMoves(order, byMember),
                openWork.stream()
                        .map(item -> openWork(item, byMember.get(item.memberId()), said.get(item.key())))
                        .toList(),
                List.copyOf(problems));
    }

    /** Which cells change; afterwards the day is as if the order were in effect. */
    private static List<Cell> cells(StrengthCount day, List<LineFacts> lines, Organisation organisation) {
        var before = day.board(organisation);
        lines.stream()
                .filter(line -> line.effective().isEmpty() && line.status().onRoster())
                .forEach(line -> day.joinedBy(line.member().memberId(), line.status()));
        var after = day.with(lines.stream().map(OrderPreviews::whatIf).toList()).board(organisation);
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

    private static List<OtherMove> otherMoves(OrderSheet order, Map<Long, LineFacts> byMember) {
        return order.moves().stream()
                .map(move -> {
                    var line = byMember.get(move.memberId());
                    return new OtherMove(
                            line.rowNo(),
                            line.member(),
                            move.orderId(),
                            move.orderNo(),
                            move.state(),
                            move.effectiveOn());
                })
                .sorted(Comparator.comparingInt(OtherMove::rowNo))
                .toList();
    }

    private static OpenWorkItem openWork(OpenItem item, LineFacts line, Handover word) {
        return new OpenWorkItem(
                line.rowNo(),
                line.member(),
                item.kind(),
                item.id(),
                item.title(),
                word == null ? null : word.decision(),
                word == null ? PersonRef.NONE : word.newOwner());
    }
}
