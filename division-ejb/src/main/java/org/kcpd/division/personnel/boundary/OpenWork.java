package org.kcpd.division.personnel.boundary;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.query.SqlText;

/**
 * What members have in hand that somebody must go on with when they are moved. Each area implements it for its own
 * records as a CDI bean; an order is not published while an item of a moved member is undecided (domain section 2).
 *
 * <p>Called inside the transaction of the order, members locked. A hand-over takes effect by date, like the order.
 */
public interface OpenWork {

    /** The stored name of this sort of item. */
    String kind();

    /**
     * A query of everything of this sort that somebody will have in hand on the day: id, what a page shows (a number or a
     * name, never content), and who has it in hand. The queries of all areas become one statement.
     */
    SqlText inHand(LocalDate on);

    /** From the day on the item belongs to the new owner, or (none) to the queue of its unit. Never called for STAY. */
    void handOver(
            long itemId, HandoverDecision decision, Optional<Long> newOwner, LocalDate effectiveOn, long byMemberId);

    /** The order that handed the item over is rescinded before its effective date. */
    void takeBack(long itemId, long byMemberId);
}
