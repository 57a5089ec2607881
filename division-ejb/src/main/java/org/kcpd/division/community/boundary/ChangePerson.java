package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.PersonFacts;
import org.kcpd.division.platform.usecase.Command;

/** What is known of a person now. What the caller does not see stays as it is, whatever stands here. */
public record ChangePerson(
        String key,
        long personId,
        int seenVersion,
        @NotNull PersonFacts facts,
        @NotNull ContactDetails contact,
        String description,
        Optional<Long> placeId)
        implements Command {}
