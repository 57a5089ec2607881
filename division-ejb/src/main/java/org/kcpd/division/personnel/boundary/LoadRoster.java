package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.platform.usecase.Command;

/** Writes an HR file into the roster. @param seen the report of the dry run that the user agreed to */
public record LoadRoster(String key, @NotNull byte[] content, @NotNull ImportReport seen, boolean separateMissing)
        implements Command {}
