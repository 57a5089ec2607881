package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.platform.usecase.Command;

/** Records that a member holds a credential; one of the same kind is renewed by it. @param expiresOn its last day */
public record RecordCredential(
        String key,
        long memberId,
        int seenVersion,
        @NotBlank @Size(max = 20) String typeCode,
        @NotNull Optional<LocalDate> expiresOn)
        implements Command {}
