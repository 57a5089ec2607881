package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.OrganisationFacts;
import org.kcpd.division.platform.usecase.Command;

/** What is known of an organisation now. */
public record ChangeOrganisation(String key, long organisationId, int seenVersion, @NotNull OrganisationFacts facts)
        implements Command {}
