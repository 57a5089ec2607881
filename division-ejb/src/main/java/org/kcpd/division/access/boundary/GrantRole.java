package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.usecase.Command;

/** Give a member a role from now until the end of a day. @param until the last day it is in force */
public record GrantRole(
        String key,
        @NotBlank @Size(max = 20) String serialNo,
        @NotNull Role role,
        @NotNull LocalDate until,
        @NotBlank @Size(max = 400) String reason)
        implements Command {}
