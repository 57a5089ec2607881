package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.platform.usecase.Command;

/** Import an address file. @param seen what its dry run found @param stillWanted refuses when the import was called off */
public record LoadAddresses(
        String key, @NotNull byte[] content, @NotNull FileReport seen, @NotNull Runnable stillWanted)
        implements Command {}
