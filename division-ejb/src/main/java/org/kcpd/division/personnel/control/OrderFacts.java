package org.kcpd.division.personnel.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.boundary.OpenItem;

/**
 * What the rules need to know of an order.
 *
 * @param supervisors who is under whom on the effective date without the order, by member id
 * @param undecided open work of the moved members without a word in the order
 */
public record OrderFacts(
        OrderHead head, LocalDate today, List<LineFacts> lines, Map<Long, Long> supervisors, List<OpenItem> undecided) {

    /** Whom the order moves. */
    public List<Long> memberIds() {
        return lines.stream().map(line -> line.member().memberId()).toList();
    }

    /** With this open work. */
    public OrderFacts with(List<OpenItem> undecidedWork) {
        return new OrderFacts(head, today, lines, supervisors, undecidedWork);
    }
}
