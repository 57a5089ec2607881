package org.kcpd.division.personnel.query;

import java.time.Instant;
import org.kcpd.division.personnel.TransferState;

/** One transfer request of a list. @param wantedWatchId 0 when any watch will do @param siteId where the member serves today */
public record TransferRow(
        long id,
        PersonRef member,
        long siteId,
        TransferState state,
        boolean hardship,
        long wantedSiteId,
        long wantedElementId,
        long wantedWatchId,
        Instant submittedAt,
        boolean offered) {}
