package org.kcpd.division.intake.boundary;

import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.platform.usecase.Command;

/** Says better whom and what it is about. */
public record LinkRequest(String key, long requestId, int seenVersion, RequestSubject subject) implements Command {}
