package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.platform.usecase.Command;

/** Looks at an HR file in the background without changing anything; the mapping is remembered for the next file. */
public record StartDryRun(
        String key, @NotBlank @Size(max = 200) String fileName, @NotNull byte[] content, @NotNull ColumnMapping mapping)
        implements Command {}
