package org.kcpd.division.access.boundary;

import org.kcpd.division.platform.usecase.Command;

/** End one of one's own sessions: the one left open at another desk. */
public record EndOwnSession(String key, long sessionId) implements Command {}
