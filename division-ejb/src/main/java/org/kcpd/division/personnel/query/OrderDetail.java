package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;

/**
 * One order as its page shows it; its lines are asked for by {@link OrderQuery#lines}.
 *
 * @param version what the page hands back as seenVersion
 * @param orderNo "" until published
 * @param correctsOrderId 0 when it corrects none
 * @param correctsOrderNo "" when it corrects none
 * @param may what this caller may do to it now; hides buttons, protects nothing
 */
public record OrderDetail(
        long id,
        int version,
        String orderNo,
        OrderState state,
        String subject,
        String authority,
        LocalDate effectiveOn,
        boolean hrCorrection,
        String correctionReason,
        long correctsOrderId,
        String correctsOrderNo,
        long lines,
        List<Step> history,
        List<Handover> handovers,
        Set<OrderVerb> may) {

    /** One thing that was done to it, oldest first. @param reason "" where none was given */
    public record Step(Instant at, PersonRef by, OrderVerb verb, String reason) {}

    /** What was decided about one open item. */
    public record Handover(
            String itemKind, long itemId, PersonRef member, HandoverDecision decision, PersonRef newOwner) {

        /** The item's, see {@link org.kcpd.division.personnel.boundary.OpenItem#key}. */
        String key() {
            return itemKind + ' ' + itemId;
        }
    }

    public boolean may(OrderVerb verb) {
        return may.contains(verb);
    }
}
