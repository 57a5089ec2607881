package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a member's home page: a personnel order or a transfer request.
 *
 * @param number of an order, "" until it is published
 * @param subject of an order, "" of a transfer request
 * @param state the name of its state
 * @param effectiveOn of an order, null of a transfer request
 * @param lines of an order
 * @param person who prepared the order, or who asks for the transfer
 * @param submittedAt of a transfer request, null of an order
 */
public record WorkRow(
        WorkKind kind,
        long id,
        String number,
        String subject,
        String state,
        LocalDate effectiveOn,
        long lines,
        PersonRef person,
        Instant submittedAt) {

    /** Whether it is an order; else a transfer request. */
    public boolean order() {
        return kind.orderState().isPresent();
    }
}
