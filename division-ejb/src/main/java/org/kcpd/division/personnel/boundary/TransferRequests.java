package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.TransferRequest;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.control.Assignments;
import org.kcpd.division.personnel.control.Endorsers;
import org.kcpd.division.personnel.control.TransferBook;
import org.kcpd.division.personnel.control.TransferOrders;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Asking to be moved, and what follows until the order (domain section 2). Steps answer Conflict when somebody has
 * changed the request since the caller saw it.
 */
@Stateless
@UseCase
public class TransferRequests {

    @Inject
    private TransferBook book;

    @Inject
    private TransferOrders orders;

    @Inject
    private Endorsers endorsers;

    @Inject
    private Assignments assignments;

    @Inject
    private OnDuty duty;

    protected TransferRequests() {}

    /** Outside the container. */
    public TransferRequests(
            TransferBook book, TransferOrders orders, Endorsers endorsers, Assignments assignments, OnDuty duty) {
        this.book = book;
        this.orders = orders;
        this.endorsers = endorsers;
        this.assignments = assignments;
        this.duty = duty;
    }

    /**
     * The caller asks for it. Answers the request's id.
     *
     * @throws Refused E-TARGET-CLOSED, E-NO-CHANGE (already there), E-ALREADY-ASKED
     */
    @Requires(Right.TRANSFER_REQUEST)
    public long submit(SubmitTransfer command) {
        var wish = command.wish();
        var today = duty.today();
        var commander = endorsers.losing(duty.caller(), today);
        assignments.lockMembers(
                Stream.concat(Stream.of(duty.by()), commander.stream()).collect(Collectors.toSet()));
        book.refuseUnlessPossible(duty.by(), wish, today);
        var request = book.keep(new TransferRequest(duty.by(), wish, commander, duty.now()), wish);
        duty.about("TransferRequest", request.id());
        return request.id();
    }

    /**
     * The word of the commander of the site, or of whom an order named in their place.
     *
     * @throws NotPermitted when the caller may not speak for that side; NotFound when they may not even see the request
     */
    @Requires({Right.TRANSFER_ENDORSE, Right.TRANSFER_REQUEST})
    public void endorse(EndorseTransfer command) {
        var today = duty.today();
        var asked = book.get(command.requestId());
        var sides = endorsers.sides(asked, today);
        if (!endorsers.may(asked, command.side(), sides, duty.caller(), today)) {
            throw book.notFor(duty, asked.id(), "commander of the site");
        }
        var gaining = endorsers.gaining(asked, sides);
        assignments.lockMembers(gaining.map(Set::of).orElse(Set.of()));
        var request = seen(command.requestId(), command.seenVersion());
        if (command.side() == Side.LOSING) {
            request.endorseLosing(duty.by(), gaining, duty.now(), command.remark());
        } else {
            request.endorseGaining(duty.by(), duty.now(), command.remark());
        }
        book.keepWords(request);
    }

    /** Onto the waiting list. @throws Refused E-OWN */
    @Requires(Right.TRANSFER_APPROVE)
    public void approve(TransferStep command) {
        var request = seen(command);
        request.approve(duty.by(), duty.now(), command.reason());
        book.keepWords(request);
    }

    /** Refused, with a reason. @throws Refused E-REASON, E-OWN */
    @Requires(Right.TRANSFER_APPROVE)
    public void deny(TransferStep command) {
        var request = seen(command);
        request.deny(duty.by(), duty.now(), command.reason());
        book.keepWords(request);
    }

    /** The member no longer wants it. @throws Refused E-IN-ORDER once an order takes it up */
    @Requires(Right.TRANSFER_REQUEST)
    public void withdraw(TransferStep command) {
        var request = own(command);
        request.withdraw(duty.now(), command.reason());
        book.keepWords(request);
    }

    /** A vacancy is offered, in the order of the list. @throws Refused E-GOOD-CAUSE, E-WATCH, E-OFFERED, E-IN-ORDER */
    @Requires({Right.TRANSFER_APPROVE, Right.ORDER_PREPARE})
    public void offer(OfferTransfer command) {
        orders.offer(seen(command.requestId(), command.seenVersion()), command.watchId(), duty);
    }

    /** The member takes the offered place. @throws Refused E-NO-OFFER */
    @Requires(Right.TRANSFER_REQUEST)
    public void acceptOffer(TransferStep command) {
        own(command).acceptOffer(duty.now());
    }

    /** The member does not: to the bottom of the list. @throws Refused E-NO-OFFER */
    @Requires(Right.TRANSFER_REQUEST)
    public void declineOffer(TransferStep command) {
        var request = own(command);
        request.declineOffer(duty.now(), command.reason());
        book.keepWords(request);
    }

    /** Passes somebody over at the next vacancy. @throws Refused E-GOOD-CAUSE without a reason in writing */
    @Requires({Right.TRANSFER_APPROVE, Right.ORDER_PREPARE})
    public void skip(TransferStep command) {
        var request = seen(command);
        request.skip(duty.by(), duty.now(), command.reason());
        book.keepWords(request);
    }

    /**
     * Writes an order that grants approved requests. Answers the order's id.
     *
     * @throws Refused with the n-th request as row: E-TRANSFER-STATE, E-IN-ORDER, E-OFFERED, E-GOOD-CAUSE ...
     */
    @Requires(Right.ORDER_PREPARE)
    public long prepareOrder(PrepareTransferOrder command) {
        var order = orders.prepare(command.head(), command.requestIds(), duty);
        duty.about("PersonnelOrder", order.id());
        duty.note(command.requestIds().size() + " transfer requests");
        return order.id();
    }

    private TransferRequest seen(TransferStep command) {
        return seen(command.requestId(), command.seenVersion());
    }

    /** For those who see every request. */
    private TransferRequest seen(long id, int version) {
        duty.about("TransferRequest", id);
        return book.asSeen(book.locked(id), version);
    }

    /** Only the member's own, and nothing about another's, not even its version. @throws NotPermitted, NotFound */
    private TransferRequest own(TransferStep command) {
        duty.about("TransferRequest", command.requestId());
        var request = book.locked(command.requestId());
        if (request.memberId() != duty.by()) {
            throw book.notFor(duty, request.id(), "own transfer request");
        }
        return book.asSeen(request, command.seenVersion());
    }
}
