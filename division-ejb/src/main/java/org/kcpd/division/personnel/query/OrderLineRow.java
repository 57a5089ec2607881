package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import org.kcpd.division.personnel.AssignmentType;

/**
 * One line of an order.
 *
 * @param rowNo the number by which refusals name it
 * @param end first day on which the primary assignment resumes, null when the line is for good
 * @param from the place the member leaves: until publication the one in effect on the effective date as known now, from
 *     then on the one that was left
 */
public record OrderLineRow(
        long lineId,
        int rowNo,
        long memberId,
        String serialNo,
        String familyName,
        String givenName,
        AssignmentType type,
        LocalDate end,
        LinePlace from,
        LinePlace to) {}
