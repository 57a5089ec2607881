package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Asking to be moved, and what follows until the order (domain section 2). */
@Stateless
@UseCase
public class TransferRequests {

    /** The caller asks for it. Answers the request's id. */
    @Requires(Right.TRANSFER_REQUEST)
    public long submit(SubmitTransfer command) {
        throw new UnsupportedOperationException();
    }

    /** The word of the commander of the site. @throws org.kcpd.division.platform.Refused E-ENDORSER */
    @Requires(Right.TRANSFER_ENDORSE)
    public void endorse(EndorseTransfer command) {
        throw new UnsupportedOperationException();
    }

    /** Onto the waiting list. */
    @Requires(Right.TRANSFER_APPROVE)
    public void approve(TransferStep command) {
        throw new UnsupportedOperationException();
    }

    /** Refused, with a reason. */
    @Requires(Right.TRANSFER_APPROVE)
    public void deny(TransferStep command) {
        throw new UnsupportedOperationException();
    }

    /** The member no longer wants it. */
    @Requires(Right.TRANSFER_REQUEST)
    public void withdraw(TransferStep command) {
        throw new UnsupportedOperationException();
    }

    /** A vacancy is offered, in the order of the list. @throws org.kcpd.division.platform.Refused E-GOOD-CAUSE */
    @Requires({Right.TRANSFER_APPROVE, Right.ORDER_PREPARE})
    public void offer(OfferTransfer command) {
        throw new UnsupportedOperationException();
    }

    /** The member takes the offered place. */
    @Requires(Right.TRANSFER_REQUEST)
    public void acceptOffer(TransferStep command) {
        throw new UnsupportedOperationException();
    }

    /** The member does not: to the bottom of the list. */
    @Requires(Right.TRANSFER_REQUEST)
    public void declineOffer(TransferStep command) {
        throw new UnsupportedOperationException();
    }

    /** Passes somebody over at the next vacancy, for good cause in writing. */
    @Requires({Right.TRANSFER_APPROVE, Right.ORDER_PREPARE})
    public void skip(TransferStep command) {
        throw new UnsupportedOperationException();
    }

    /** Writes an order that grants approved requests. Answers the order's id. */
    @Requires(Right.ORDER_PREPARE)
    public long prepareOrder(PrepareTransferOrder command) {
        throw new UnsupportedOperationException();
    }
}
