package org.kcpd.division.intake.boundary;

import org.kcpd.division.intake.RequestOutcome;
import org.kcpd.division.platform.usecase.Command;

/** A new outcome a requester may be told. */
public record OpenOutcome(String key, String code, String english, String spanish, RequestOutcome.Kind kind)
        implements Command {}
