package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** One step of a task as the caller saw it. */
public record TaskAct(String key, long taskId, int seenVersion) implements Command {}
