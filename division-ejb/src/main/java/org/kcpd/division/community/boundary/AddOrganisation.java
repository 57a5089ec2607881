package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.OrganisationFacts;
import org.kcpd.division.platform.usecase.Command;

/** An organisation nobody has recorded before. @param ownUnitOnly nobody but the caller's own unit may know of it */
public record AddOrganisation(String key, @NotNull OrganisationFacts facts, boolean ownUnitOnly) implements Command {}
