package org.kcpd.division.picture.boundary;

import org.kcpd.division.platform.usecase.Command;

/** The unit's work with the subject is over. */
public record EndInvolvement(String key, long involvementId, int seenVersion) implements Command {}
