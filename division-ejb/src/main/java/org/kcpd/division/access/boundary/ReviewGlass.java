package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.access.GlassOutcome;
import org.kcpd.division.platform.usecase.Command;

/** What the review of a break-glass found. @param note why, in 20 characters or more */
public record ReviewGlass(@NotNull @Size(max = KEY_LENGTH) String key, long id, GlassOutcome outcome, String note)
        implements Command {}
