package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferVerb;

/**
 * One transfer request as its page shows it.
 *
 * @param reason "" when it is withheld
 * @param hardshipFacts "" when there are none or they are withheld
 * @param wordsWithheld whether what people wrote in it is not for this caller
 * @param brokenUntil until when the caller sees it by break-glass
 * @param mayBreak whether the caller may ask for that
 * @param temporaryUntil null when for good
 * @param wantedWatchId 0 when any watch will do
 * @param siteId where the member serves today, 0 for nowhere
 * @param endorser whose endorsement is awaited today
 * @param offeredWatchId 0 while nothing is offered
 * @param orderId 0 until taken up in an order
 * @param orderNo "" until that order is published
 * @param may what this caller may do to it now; hides buttons, protects nothing
 */
public record TransferDetail(
        long id,
        int version,
        PersonRef member,
        TransferState state,
        String reason,
        boolean hardship,
        String hardshipFacts,
        boolean wordsWithheld,
        Optional<Instant> brokenUntil,
        boolean mayBreak,
        LocalDate temporaryUntil,
        long siteId,
        long wantedSiteId,
        long wantedElementId,
        long wantedWatchId,
        Instant submittedAt,
        Instant queuedAt,
        PersonRef endorser,
        long offeredWatchId,
        boolean offerAccepted,
        long orderId,
        String orderNo,
        List<Step> history,
        Set<TransferVerb> may) {

    /** One thing that was done to it, oldest first. @param reason "" where none was given */
    public record Step(Instant at, PersonRef by, TransferVerb verb, String reason) {}

    public boolean may(TransferVerb verb) {
        return may.contains(verb);
    }
}
