package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** Gives an element another name, parent or address from a day on; the past keeps the old ones. */
public record ChangeElement(
        String key,
        long elementId,
        int seenVersion,
        @NotBlank @Size(max = 120) String name,
        long parentId,
        @NotNull @Size(max = 200) String address,
        @NotNull LocalDate from,
        @NotNull @Size(max = 400) String reason)
        implements Command {}
