package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Forget which subject of the identity provider a member is. @param reason why, for the audit */
public record UnlinkAccount(String key, long memberId, @NotBlank @Size(max = 400) String reason) implements Command {}
