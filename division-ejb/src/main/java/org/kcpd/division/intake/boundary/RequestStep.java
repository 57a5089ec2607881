package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** One step of a service request as the caller saw it. @param reason "" where none is asked for */
public record RequestStep(String key, long requestId, int seenVersion, String reason) implements Command {}
