package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** Opens a sector of a patrol division from a day on. */
public record OpenSector(
        String key,
        long workSiteId,
        @NotBlank @Size(max = 10) String code,
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate from)
        implements Command {}
