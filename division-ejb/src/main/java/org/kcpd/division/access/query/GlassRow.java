package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.GlassOutcome;
import org.kcpd.division.access.GlassReason;

/**
 * One break-glass as who reviews it sees it.
 *
 * @param name of who opened the record
 * @param text why, in their words
 * @param due by when it is to be reviewed; {@code overdue}: that is past and it is not
 * @param reviewer serial number, empty until it is reviewed
 */
public record GlassRow(
        long id,
        GlassKind kind,
        long recordId,
        String serialNo,
        String name,
        GlassReason reason,
        String text,
        Instant openedAt,
        Instant until,
        Instant due,
        boolean overdue,
        Optional<GlassOutcome> outcome,
        Optional<Instant> reviewedAt,
        String reviewer,
        String note) {}
