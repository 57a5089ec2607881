package org.kcpd.division.community.boundary;

import org.kcpd.division.platform.usecase.Command;

/** Import the file of a dry run. @param checkTaskId the dry run, one of the caller's own */
public record ApplyFile(String key, long checkTaskId) implements Command {}
