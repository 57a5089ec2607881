package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.platform.usecase.Command;

/** Look at a map file without changing anything. */
public record StartMapCheck(
        String key, @NotNull MapTerms terms, @NotBlank @Size(max = 200) String fileName, @NotNull byte[] content)
        implements Command {}
