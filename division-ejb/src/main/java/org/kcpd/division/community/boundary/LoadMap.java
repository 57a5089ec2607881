package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.platform.usecase.Command;

/** Import a map file. @param seen what its dry run found @param stillWanted refuses when the import was called off */
public record LoadMap(
        String key,
        @NotNull MapTerms terms,
        String fileName,
        @NotNull byte[] content,
        @NotNull FileReport seen,
        @NotNull Runnable stillWanted)
        implements Command {}
