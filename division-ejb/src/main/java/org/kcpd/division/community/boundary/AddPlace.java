package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.platform.usecase.Command;

/** An address nobody has recorded before. @param ownUnitOnly nobody but the caller's own unit may know of it */
public record AddPlace(String key, @NotNull PlaceFacts facts, boolean ownUnitOnly) implements Command {}
