package org.kcpd.division.personnel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a member wants to go, without the words that say why: those are confidential and kept apart.
 *
 * @param watchId the wanted watch, empty when any will do
 * @param temporaryUntil first day back at the old place, only for a hardship
 */
public record TransferWanted(
        long siteId, long elementId, Optional<Long> watchId, boolean hardship, Optional<LocalDate> temporaryUntil) {}
