package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.access.GlassReason;
import org.kcpd.division.platform.usecase.Command;

/** Read the confidential words of one transfer request for an hour. @param text why, in 20 characters or more */
public record BreakGlass(@NotNull @Size(max = KEY_LENGTH) String key, long requestId, GlassReason reason, String text)
        implements Command {}
