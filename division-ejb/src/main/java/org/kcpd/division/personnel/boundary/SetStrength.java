package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** Sets how many members a cell of the strength board may and must have from a day on. */
public record SetStrength(
        String key,
        long elementId,
        long workSiteId,
        long watchId,
        int authorised,
        int minimum,
        @NotNull LocalDate from,
        @NotNull @Size(max = 400) String reason)
        implements Command {}
