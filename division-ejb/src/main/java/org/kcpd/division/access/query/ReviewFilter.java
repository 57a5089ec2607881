package org.kcpd.division.access.query;

import java.util.Optional;
import org.kcpd.division.access.Role;

/** Which roles held. @param text beginning of a serial number or part of the name, empty for all */
public record ReviewFilter(String text, Optional<Role> role) {}
