package org.kcpd.division.access.boundary;

import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/** Confirm, refuse or withdraw a proposed grant. @param reason why; needed to refuse */
public record ProposalStep(String key, long proposalId, @Size(max = 400) String reason) implements Command {}
