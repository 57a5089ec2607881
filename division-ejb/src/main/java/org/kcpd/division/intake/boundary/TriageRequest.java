package org.kcpd.division.intake.boundary;

import org.kcpd.division.intake.Urgency;
import org.kcpd.division.platform.usecase.Command;

/** Into the queue. @param siteId the work site, 0 to leave it to the unit's supervisors */
public record TriageRequest(String key, long requestId, int seenVersion, Urgency urgency, long siteId, String remark)
        implements Command {}
