package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** End a session. @param everywhere also the member's other ones; @param reason why, for the audit */
public record EndSession(String key, long sessionId, boolean everywhere, @NotBlank @Size(max = 400) String reason)
        implements Command {}
