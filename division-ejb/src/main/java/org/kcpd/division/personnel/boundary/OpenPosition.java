package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** Opens a position from a day on. */
public record OpenPosition(
        String key,
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate from)
        implements Command {}
