package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.platform.usecase.Command;

/**
 * Gives a member a duty status from a day on.
 *
 * @param until first day after it, when the status of before comes back by itself; empty while no end is known
 */
public record SetStatus(
        String key,
        long memberId,
        int seenVersion,
        @NotNull DutyStatus status,
        @NotNull LocalDate from,
        @NotNull Optional<LocalDate> until,
        @NotNull @Size(max = 400) String reason)
        implements Command {}
