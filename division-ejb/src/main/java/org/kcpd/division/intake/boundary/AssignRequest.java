package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** To a member of the unit. */
public record AssignRequest(String key, long requestId, int seenVersion, String ownerSerial, String remark)
        implements Command {}
