package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.platform.usecase.Command;

/** Correct an address, or give it its point. */
public record ChangePlace(String key, long placeId, int seenVersion, @NotNull PlaceFacts facts) implements Command {}
