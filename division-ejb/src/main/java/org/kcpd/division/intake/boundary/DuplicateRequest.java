package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** It asks for the same as an earlier one. @param ofId the number of that one */
public record DuplicateRequest(String key, long requestId, int seenVersion, long ofId, String remark)
        implements Command {}
