package org.kcpd.division.picture.boundary;

import org.kcpd.division.platform.usecase.Command;

/** A step of the plan is done. */
public record DoPlanStep(String key, long planId, int seenVersion, long stepId) implements Command {}
