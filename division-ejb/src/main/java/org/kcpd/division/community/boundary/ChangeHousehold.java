package org.kcpd.division.community.boundary;

import java.util.Optional;
import org.kcpd.division.platform.usecase.Command;

/** What is known of a household now. What the caller does not see stays as it is, whatever stands here. */
public record ChangeHousehold(
        String key, long householdId, int seenVersion, String name, Optional<Long> placeId, String note)
        implements Command {}
