package org.kcpd.division.access.boundary;

import org.kcpd.division.platform.usecase.Command;

/** Verify the whole audit. */
public record VerifyAudit(String key) implements Command {}
