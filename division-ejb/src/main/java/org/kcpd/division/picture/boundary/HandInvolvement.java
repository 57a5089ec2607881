package org.kcpd.division.picture.boundary;

import org.kcpd.division.platform.usecase.Command;

/** Another member of the unit is the contact from now on. @param serial whose serial number it is */
public record HandInvolvement(String key, long involvementId, int seenVersion, String serial) implements Command {}
