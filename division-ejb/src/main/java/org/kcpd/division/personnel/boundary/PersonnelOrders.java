package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Preparing, approving, publishing and rescinding personnel orders (domain section 2). Every refusal names its code, its
 * field and, where it is about a line, its row.
 */
@Stateless
@UseCase
public class PersonnelOrders {

    /** A new order. Answers its id. @throws org.kcpd.division.platform.Refused as {@link #addLines} */
    @Requires(Right.ORDER_PREPARE)
    public long draft(DraftOrder command) {
        throw new UnsupportedOperationException();
    }

    /** Other words, another day. */
    @Requires(Right.ORDER_PREPARE)
    public void change(ChangeOrder command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a line per member, all or none. Answers how many.
     *
     * @throws org.kcpd.division.platform.Refused E-MEMBER-UNKNOWN, E-MEMBER-TWICE, E-SUPERVISOR-UNKNOWN, E-TDY-END ...
     */
    @Requires(Right.ORDER_PREPARE)
    public int addLines(AddLines command) {
        throw new UnsupportedOperationException();
    }

    /** Another target for one line. */
    @Requires(Right.ORDER_PREPARE)
    public void changeLine(ChangeLine command) {
        throw new UnsupportedOperationException();
    }

    /** Takes lines out. Answers how many. */
    @Requires(Right.ORDER_PREPARE)
    public int removeLines(RemoveLines command) {
        throw new UnsupportedOperationException();
    }

    /** Says what happens to open work of the moved members. */
    @Requires({Right.ORDER_PREPARE, Right.ORDER_PUBLISH})
    public void decide(DecideHandovers command) {
        throw new UnsupportedOperationException();
    }

    /** Hands it in for approval; every rule but those of open work must hold. */
    @Requires(Right.ORDER_PREPARE)
    public void submit(OrderStep command) {
        throw new UnsupportedOperationException();
    }

    /** Back to the preparer, with a reason. */
    @Requires(Right.ORDER_APPROVE)
    public void returnToPreparer(OrderStep command) {
        throw new UnsupportedOperationException();
    }

    /** The second person's word. @throws org.kcpd.division.platform.Refused E-APPROVER */
    @Requires(Right.ORDER_APPROVE)
    public void approve(OrderStep command) {
        throw new UnsupportedOperationException();
    }

    /** Gives the order its number and moves its members as of the effective date. Answers the number. */
    @Requires(Right.ORDER_PUBLISH)
    public String publish(OrderStep command) {
        throw new UnsupportedOperationException();
    }

    /** Takes a published order back before it takes effect. @throws org.kcpd.division.platform.Refused E-IN-EFFECT */
    @Requires(Right.ORDER_PUBLISH)
    public void rescind(OrderStep command) {
        throw new UnsupportedOperationException();
    }
}
