package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** To another unit, with the reason. */
public record RedirectRequest(String key, long requestId, int seenVersion, long unitId, String reason)
        implements Command {}
