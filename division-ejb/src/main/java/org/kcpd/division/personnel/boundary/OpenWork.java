package org.kcpd.division.personnel.boundary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;

/**
 * What members have in hand that somebody must go on with when they are moved. Each area implements it for its own
 * records as a CDI bean; an order is not published while an item of a moved member is undecided (domain section 2).
 *
 * <p>Called inside the transaction of the order, members locked. A hand-over takes effect by date, like the order.
 */
public interface OpenWork {

    /** The stored name of this sort of item. */
    String kind();

    /** Everything of this sort that these members will have in hand on the day; one statement. */
    List<OpenItem> of(Collection<Long> memberIds, LocalDate on);

    /** From the day on the item belongs to the new owner, or (none) to the queue of its unit. Never called for STAY. */
    void handOver(
            long itemId, HandoverDecision decision, Optional<Long> newOwner, LocalDate effectiveOn, long byMemberId);

    /** The order that handed the item over is rescinded before its effective date. */
    void takeBack(long itemId, long byMemberId);
}
