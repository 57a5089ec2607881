package org.kcpd.division.personnel.boundary;

import org.kcpd.division.platform.usecase.Command;

/**
 * Imports the file of a dry run, all or nothing.
 *
 * @param dryRunTaskId one of the caller's own that found nothing to refuse
 * @param separateMissing the user saw how many members the file does not name, and wants them separated
 */
public record ApplyImport(String key, long dryRunTaskId, boolean separateMissing) implements Command {}
