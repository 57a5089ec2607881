package org.kcpd.division.personnel.query;

import java.time.Instant;

/**
 * One place in the waiting list of a site and watch.
 *
 * @param rank from 1
 * @param wantedWatchId 0 when any watch will do
 * @param skipped whether it is passed over at the next vacancy, for good cause
 * @param offerAccepted whether the offer made was accepted
 * @param orderId 0 until an order takes it up
 */
public record WaitingRow(
        int rank,
        long requestId,
        int version,
        PersonRef member,
        long siteId,
        long wantedElementId,
        long wantedWatchId,
        boolean hardship,
        Instant queuedAt,
        boolean skipped,
        boolean offered,
        boolean offerAccepted,
        long orderId) {}
