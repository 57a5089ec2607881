package org.kcpd.division.intake.boundary;

import org.kcpd.division.platform.usecase.Command;

/** To a member of its unit. */
public record GiveTask(String key, long taskId, int seenVersion, String ownerSerial) implements Command {}
