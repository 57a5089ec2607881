package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.control.HandoverWords;
import org.kcpd.division.personnel.control.OrderBook;
import org.kcpd.division.personnel.control.OrderChecks;
import org.kcpd.division.personnel.control.OrderLines;
import org.kcpd.division.personnel.control.OrderPublication;
import org.kcpd.division.personnel.control.TransferBook;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Preparing, approving, publishing and rescinding personnel orders (domain section 2). Every refusal names its code, its
 * field and, where it is about a line, its row. Steps answer Conflict when somebody has changed the order since the
 * caller saw it.
 */
@Stateless
@UseCase
public class PersonnelOrders {

    @Inject
    private OrderBook book;

    @Inject
    private OrderLines lines;

    @Inject
    private OrderChecks checks;

    @Inject
    private OrderPublication publication;

    @Inject
    private HandoverWords words;

    @Inject
    private TransferBook transfers;

    @Inject
    private OnDuty duty;

    protected PersonnelOrders() {}

    /** Outside the container. */
    public PersonnelOrders(
            OrderBook book,
            OrderLines lines,
            OrderChecks checks,
            OrderPublication publication,
            HandoverWords words,
            TransferBook transfers,
            OnDuty duty) {
        this.book = book;
        this.lines = lines;
        this.checks = checks;
        this.publication = publication;
        this.words = words;
        this.transfers = transfers;
        this.duty = duty;
    }

    /** A new order. Answers its id. @throws Refused as {@link #addLines} */
    @Requires(Right.ORDER_PREPARE)
    public long draft(DraftOrder command) {
        var order = book.keep(new PersonnelOrder(command.head(), duty.by(), duty.now()));
        if (!command.serials().isEmpty()) {
            var target =
                    command.target().orElseThrow(() -> Refused.of("E-REQUIRED").field("target"));
            lines.add(order.id(), order.effectiveOn(), command.serials(), target);
        }
        duty.about("PersonnelOrder", order.id());
        duty.note(command.serials().size() + " lines");
        return order.id();
    }

    /** Other words, another day. */
    @Requires(Right.ORDER_PREPARE)
    public void change(ChangeOrder command) {
        seen(command.orderId(), command.seenVersion()).change(command.head(), duty.by(), duty.now());
    }

    /**
     * Adds a line per member, all or none.
     *
     * @throws Refused with the rows: E-MEMBER-UNKNOWN, E-MEMBER-TWICE, E-SUPERVISOR-UNKNOWN, E-TDY-END ...
     */
    @Requires(Right.ORDER_PREPARE)
    public void addLines(AddLines command) {
        var order = seenForLines(command.orderId(), command.seenVersion());
        lines.add(order.id(), order.effectiveOn(), command.serials(), command.target());
        duty.note(command.serials().size() + " lines added");
    }

    /** Another target for one line. */
    @Requires(Right.ORDER_PREPARE)
    public void changeLine(ChangeLine command) {
        var order = seenForLines(command.orderId(), command.seenVersion());
        lines.change(order.id(), order.effectiveOn(), command.lineId(), command.target());
    }

    /** Takes lines out; transfer requests they took up wait again. Answers how many. */
    @Requires(Right.ORDER_PREPARE)
    public int removeLines(RemoveLines command) {
        var order = seenForLines(command.orderId(), command.seenVersion());
        var removed = lines.remove(order.id(), command.lineIds());
        transfers.releaseAllBut(order.id(), lines.membersOf(order.id()), duty.by(), duty.now());
        duty.note(removed + " lines removed");
        return removed;
    }

    /**
     * Says what happens to open work of the moved members.
     *
     * @throws Refused with the n-th word as row: E-OPEN-WORK-KIND, E-ITEM-UNKNOWN (not open, or not theirs),
     *     E-MEMBER-UNKNOWN, E-NEW-OWNER
     */
    @Requires({Right.ORDER_PREPARE, Right.ORDER_PUBLISH})
    public void decide(DecideHandovers command) {
        words.lock(command.orderId(), command.words());
        var order = book.seenForParts(command.orderId(), command.seenVersion());
        duty.about("PersonnelOrder", order.id());
        order.decided(duty.by(), duty.now());
        words.say(order, lines.membersOf(order.id()), command.words(), duty);
    }

    /**
     * Gives everything nobody has decided on to the least loaded colleague of the same unit, site and position. What has no such
     * colleague stays undecided. Answers how many items were given.
     *
     * @throws Refused E-NO-COLLEAGUE when there is nothing to give, or nobody to give it to
     */
    @Requires({Right.ORDER_PREPARE, Right.ORDER_PUBLISH})
    public int propose(OrderStep command) {
        duty.about("PersonnelOrder", command.orderId());
        var moved = lines.membersOf(command.orderId());
        var given = words.proposed(command.orderId(), moved);
        if (given.isEmpty()) {
            throw Refused.of("E-NO-COLLEAGUE");
        }
        words.lock(command.orderId(), given);
        var order = book.seenForParts(command.orderId(), command.seenVersion());
        order.decided(duty.by(), duty.now());
        words.say(order, moved, given, duty);
        duty.note(given.size() + " items given to colleagues");
        return given.size();
    }

    /** Hands it in for approval. @throws Refused E-NO-LINES and every rule but that of open work */
    @Requires(Right.ORDER_PREPARE)
    public void submit(OrderStep command) {
        var order = seen(command.orderId(), command.seenVersion());
        var facts = checks.factsForSubmission(order);
        order.submit(facts.lines().size(), duty.by(), duty.now());
        checks.refuse(facts);
    }

    /** Back to the preparer, with a reason. */
    @Requires(Right.ORDER_APPROVE)
    public void returnToPreparer(OrderStep command) {
        seen(command.orderId(), command.seenVersion()).returnToPreparer(duty.by(), duty.now(), command.reason());
    }

    /** The second person's word. @throws Refused E-APPROVER */
    @Requires(Right.ORDER_APPROVE)
    public void approve(OrderStep command) {
        var order = seen(command.orderId(), command.seenVersion());
        var needsChief = checks.needsChief(order);
        order.approve(duty.by(), needsChief, duty.caller().has(Role.CHIEF), duty.now());
    }

    /**
     * Gives the order its number and moves its members as of the effective date. Answers the number.
     *
     * @throws Refused every rule of the domain's table that does not hold, with its rows
     */
    @Requires(Right.ORDER_PUBLISH)
    public String publish(OrderStep command) {
        duty.about("PersonnelOrder", command.orderId());
        return publication.publish(command.orderId(), command.seenVersion(), duty);
    }

    /** Takes a published order back before it takes effect. @throws Refused E-IN-EFFECT, E-REASON, E-LATER-ORDER */
    @Requires(Right.ORDER_PUBLISH)
    public void rescind(OrderStep command) {
        duty.about("PersonnelOrder", command.orderId());
        publication.rescind(command.orderId(), command.seenVersion(), command.reason(), duty);
    }

    private PersonnelOrder seen(long id, int version) {
        duty.about("PersonnelOrder", id);
        return book.seen(id, version);
    }

    private PersonnelOrder seenForLines(long id, int version) {
        duty.about("PersonnelOrder", id);
        var order = book.seenForParts(id, version);
        order.linesChanged(duty.by(), duty.now());
        return order;
    }
}
