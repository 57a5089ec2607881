package org.kcpd.division.access.boundary;

import org.kcpd.division.platform.usecase.Command;

/** End a grant now. */
public record RevokeGrant(String key, long grantId) implements Command {}
