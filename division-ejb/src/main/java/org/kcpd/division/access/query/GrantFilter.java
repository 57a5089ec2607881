package org.kcpd.division.access.query;

import java.util.Optional;
import org.kcpd.division.access.Role;

/** Which grants. @param text beginning of a serial number or family name, empty for all; @param inForceOnly hides ended ones */
public record GrantFilter(String text, Optional<Role> role, boolean inForceOnly) {}
