package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.LineTerms;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.Place;
import org.kcpd.division.personnel.TransferRequest;
import org.kcpd.division.personnel.boundary.LineTarget;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;

/** Orders that grant transfer requests, and vacancies that are offered: both keep to the order of the waiting lists. */
@ApplicationScoped
public class TransferOrders {

    @Inject
    private TransferBook transfers;

    @Inject
    private OrderBook orders;

    @Inject
    private OrderLines lines;

    protected TransferOrders() {}

    /** Outside the container. */
    public TransferOrders(TransferBook transfers, OrderBook orders, OrderLines lines) {
        this.transfers = transfers;
        this.orders = orders;
        this.lines = lines;
    }

    /**
     * Offers a vacancy. Who was passed over for it, with good cause, is not for the next one.
     *
     * @throws Refused E-WATCH (a watch the member does not want), E-GOOD-CAUSE (how many would be passed over), and as
     *     {@code TransferRequest.offer}
     */
    public void offer(TransferRequest request, long watchId, OnDuty duty) {
        var watch = Optional.of(watchId);
        if (!WaitingOrder.wants(request, watch)) {
            throw Refused.of("E-WATCH").field("watch");
        }
        var waiting = waiting(request);
        var passedOver = WaitingOrder.passedOver(waiting, request, List.of(request), watch);
        if (!passedOver.isEmpty()) {
            throw Refused.of("E-GOOD-CAUSE").field("request").args(passedOver.size());
        }
        request.offer(watchId, duty.by(), duty.now());
        waiting.stream()
                .filter(other -> other.skippedAt().isPresent() && WaitingOrder.wants(other, watch))
                .forEach(TransferRequest::vacancyFilled);
    }

    /**
     * Writes an order that grants these requests.
     *
     * @throws Refused with every bad row (the n-th request, from 1): E-TRANSFER-STATE, E-OFFERED (not answered yet),
     *     E-GOOD-CAUSE, E-MEMBER-TWICE, E-REQUIRED, E-IN-ORDER
     */
    public PersonnelOrder prepare(OrderHead head, List<Long> requestIds, OnDuty duty) {
        var chosen =
                requestIds.stream().sorted().distinct().map(transfers::locked).toList();
        if (chosen.isEmpty()) {
            throw Refused.of("E-NO-LINES");
        }
        var order = orders.keep(new PersonnelOrder(head, duty.by(), duty.now()));
        var problems = new ArrayList<Problem>();
        var terms = new LinkedHashMap<Long, LineTerms>();
        var places = lines.places(chosen.stream().map(TransferRequest::memberId).toList(), head.effectiveOn());
        for (var request : chosen) {
            var row = requestIds.indexOf(request.id()) + 1;
            try {
                refuseOutOfTurn(request, chosen);
                var place = Optional.ofNullable(places.get(request.memberId()));
                if (terms.put(request.memberId(), terms(request, place, head.effectiveOn())) != null) {
                    throw Refused.of("E-MEMBER-TWICE").field("member");
                }
                request.takeUp(order.id(), duty.by(), duty.now());
            } catch (Refused refused) {
                problems.add(refused.problems().get(0).on(row));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.all(problems);
        }
        lines.fill(order.id(), terms);
        return order;
    }

    private void refuseOutOfTurn(TransferRequest request, List<TransferRequest> chosen) {
        if (request.offeredAt().isPresent() && request.offerAcceptedAt().isEmpty()) {
            throw Refused.of("E-OFFERED").field("request");
        }
        if (request.offerAcceptedAt().isEmpty()) {
            var passedOver = WaitingOrder.passedOver(
                    waiting(request), request, chosen, request.wanted().watchId());
            if (!passedOver.isEmpty()) {
                throw Refused.of("E-GOOD-CAUSE").field("request").args(passedOver.size());
            }
        }
    }

    private List<TransferRequest> waiting(TransferRequest request) {
        return transfers.waiting(request.wanted().siteId(), request.wanted().elementId());
    }

    private static LineTerms terms(TransferRequest request, Optional<Place> now, LocalDate on) {
        var wish = request.wanted();
        var end = wish.temporaryUntil().filter(day -> day.isAfter(on));
        var wanted = LineTarget.permanent(
                Optional.of(wish.elementId()),
                Optional.of(wish.siteId()),
                request.offeredWatchId().or(wish::watchId));
        return OrderLines.terms(
                wish.hardship() ? wanted.as(AssignmentType.HARDSHIP, end) : wanted, now, Optional.empty());
    }
}
