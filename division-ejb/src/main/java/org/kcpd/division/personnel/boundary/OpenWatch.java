package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kcpd.division.platform.usecase.Command;

/** Opens a watch from a day on. @param endsAt may lie on the next day */
public record OpenWatch(
        String key,
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalTime startsAt,
        @NotNull LocalTime endsAt,
        int order,
        @NotNull LocalDate from)
        implements Command {}
