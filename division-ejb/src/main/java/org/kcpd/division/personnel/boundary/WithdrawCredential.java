package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Records that a member does not hold a credential (any more). */
public record WithdrawCredential(String key, long memberId, int seenVersion, @NotBlank @Size(max = 20) String typeCode)
        implements Command {}
