package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Corrects a member's name and how to reach them; "" for what is not known. @param languages ISO codes, "es,vi" */
public record ChangeMember(
        String key,
        long memberId,
        int seenVersion,
        @NotBlank @Size(max = 80) String familyName,
        @NotNull @Size(max = 80) String givenName,
        @NotNull @Size(max = 254) @Email String email,
        @NotNull @Size(max = 40) String phone,
        @NotNull @Size(max = 100) @Pattern(regexp = "([a-z]{2,3}(,[a-z]{2,3})*)?") String languages)
        implements Command {}
