package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.kcpd.division.platform.usecase.Command;

/** Gives a watch another name or other hours. */
public record ChangeWatch(
        String key,
        long watchId,
        int seenVersion,
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalTime startsAt,
        @NotNull LocalTime endsAt)
        implements Command {}
