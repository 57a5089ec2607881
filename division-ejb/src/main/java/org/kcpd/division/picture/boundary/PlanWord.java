package org.kcpd.division.picture.boundary;

import org.kcpd.division.platform.usecase.Command;

/** What a unit says to a plan as the caller saw it. @param words "" where none are asked for */
public record PlanWord(String key, long planId, int seenVersion, String words) implements Command {}
