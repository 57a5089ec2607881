package org.kcpd.division.intake.boundary;

import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.platform.usecase.Command;

/**
 * Says better whom and what it is about.
 *
 * @param subject as the caller wants it; a record they may not know of stays, whatever stands here
 * @param reason needed when a record is taken away or another one stands in its place
 */
public record LinkRequest(String key, long requestId, int seenVersion, RequestSubject subject, String reason)
        implements Command {}
