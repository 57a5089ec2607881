package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** Closes an element, sector, watch or position. @param on the first day without it */
public record Close(String key, long id, int seenVersion, @NotNull LocalDate on) implements Command {}
