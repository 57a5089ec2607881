package org.kcpd.division.picture.boundary;

import org.kcpd.division.platform.usecase.Command;

/** Another unit of the plan leads from now on. */
public record HandLead(String key, long planId, int seenVersion, long unitId, long siteId) implements Command {}
