package org.kcpd.division.picture.boundary;

import org.kcpd.division.platform.usecase.Command;

/** One step of a hand-off as the caller saw it. @param words "" where none are asked for */
public record HandOffStep(String key, long handOffId, int seenVersion, String words) implements Command {}
