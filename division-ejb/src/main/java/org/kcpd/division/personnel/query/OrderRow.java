package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.personnel.OrderState;

/** One order of the register. @param orderNo "" until published @param publishedAt null until published */
public record OrderRow(
        long id,
        String orderNo,
        OrderState state,
        String subject,
        LocalDate effectiveOn,
        boolean hrCorrection,
        long lines,
        PersonRef preparedBy,
        Instant preparedAt,
        PersonRef approvedBy,
        Instant publishedAt) {}
