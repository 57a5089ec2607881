package org.kcpd.division.personnel;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * Where a member wants to go and why ("Form 4 P.D."); a hardship adds its facts ("Form 191 P.D.") and may be for a time.
 *
 * @param watchId the wanted watch, empty when any will do
 * @param temporaryUntil first day back at the old place, only for a hardship
 */
public record TransferWish(
        long siteId,
        long elementId,
        Optional<Long> watchId,
        boolean hardship,
        String hardshipFacts,
        Optional<LocalDate> temporaryUntil,
        String reason) {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_FACTS = 4000;

    /** @throws Refused E-REQUIRED, E-TOO-LONG, E-HARDSHIP-FACTS, E-DATE (temporary without a hardship, impossible day) */
    public TransferWish {
        reason = reason == null ? "" : reason.strip();
        hardshipFacts = hardship && hardshipFacts != null ? hardshipFacts.strip() : "";
        if (siteId <= 0) {
            throw Refused.of("E-REQUIRED").field("site");
        }
        if (elementId <= 0) {
            throw Refused.of("E-REQUIRED").field("element");
        }
        if (reason.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.of("E-TOO-LONG").field("reason").args(LONGEST_REASON);
        }
        if (hardship && hardshipFacts.isEmpty()) {
            throw Refused.of("E-HARDSHIP-FACTS").field("hardshipFacts");
        }
        if (hardshipFacts.length() > LONGEST_FACTS) {
            throw Refused.of("E-TOO-LONG").field("hardshipFacts").args(LONGEST_FACTS);
        }
        if (temporaryUntil.isPresent() && !(hardship && OrderHead.possible(temporaryUntil.get()))) {
            throw Refused.of("E-DATE").field("temporaryUntil");
        }
    }
}
