package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * The moment an order begins to count, and its reversal: one ordered lock, then the order by its version, then the rules,
 * then sets (docs/adr/0004).
 */
@ApplicationScoped
public class OrderPublication {

    @Inject
    private OrderBook book;

    @Inject
    private OrderChecks checks;

    @Inject
    private Assignments assignments;

    @Inject
    private OrderNumbers numbers;

    @Inject
    private OpenWorks openWorks;

    @Inject
    private TransferBook transfers;

    @Inject
    private OrderNotices notices;

    protected OrderPublication() {}

    /** Outside the container. */
    public OrderPublication(
            OrderBook book,
            OrderChecks checks,
            Assignments assignments,
            OrderNumbers numbers,
            OpenWorks openWorks,
            TransferBook transfers,
            OrderNotices notices) {
        this.book = book;
        this.checks = checks;
        this.assignments = assignments;
        this.numbers = numbers;
        this.openWorks = openWorks;
        this.transfers = transfers;
        this.notices = notices;
    }

    /** Publishes the order. @return its number */
    public String publish(long orderId, int seenVersion, OnDuty duty) {
        book.refuseUnlessPossible(orderId, OrderVerb.PUBLISH);
        assignments.lockMembers(book.concerned(orderId));
        var order = book.seen(orderId, seenVersion);
        var facts = checks.facts(order);
        checks.refuse(facts);
        var number = numbers.next(duty.today().getYear());
        order.publish(number, duty.today(), duty.by(), duty.now());
        assignments.applyOrder(orderId, order.effectiveOn(), number, duty.by(), duty.now());
        openWorks.handOver(orderId, facts.memberIds(), order.effectiveOn(), duty.by());
        transfers.ordered(orderId, duty.by(), duty.now());
        notices.published(order, facts.lines());
        duty.note(number + ", " + facts.lines().size() + " lines, effective " + order.effectiveOn());
        return number;
    }

    /** Takes it back before it takes effect. */
    public void rescind(long orderId, int seenVersion, String reason, OnDuty duty) {
        book.refuseUnlessPossible(orderId, OrderVerb.RESCIND);
        assignments.lockMembers(book.concerned(orderId));
        var order = book.seen(orderId, seenVersion);
        order.rescind(duty.today(), duty.by(), duty.now(), reason);
        assignments.undoOrder(orderId, order.effectiveOn(), duty.by(), duty.now());
        openWorks.takeBack(orderId, duty.by());
        transfers.reopen(orderId, duty.by(), duty.now());
        notices.rescinded(order, checks.factsForSubmission(order).lines());
    }
}
