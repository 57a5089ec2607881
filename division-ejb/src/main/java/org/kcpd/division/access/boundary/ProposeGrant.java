package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.usecase.Command;

/** Propose that a member gets a role two have to give. @param until the last day it will be in force */
public record ProposeGrant(
        String key,
        @NotBlank @Size(max = 20) String serialNo,
        @NotNull Role role,
        @NotNull LocalDate until,
        @NotBlank @Size(max = 400) String reason)
        implements Command {}
