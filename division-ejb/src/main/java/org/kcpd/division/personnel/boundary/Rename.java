package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Gives a sector or position another name. */
public record Rename(String key, long id, int seenVersion, @NotBlank @Size(max = 80) String name) implements Command {}
