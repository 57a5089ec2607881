package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** Closes or declines it. @param outcomeId the code the requester will see */
public record EndRequest(String key, long requestId, int seenVersion, long outcomeId, String remark)
        implements Command {}
