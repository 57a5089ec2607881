package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.PersonFacts;
import org.kcpd.division.platform.usecase.Command;

/**
 * A person nobody has recorded before.
 *
 * @param description what they look like, "" for nothing
 * @param placeId where they live or stay, empty for not known
 * @param ownUnitOnly nobody but the caller's own unit may know of the record (liaison, chaplaincy)
 */
public record AddPerson(
        String key,
        @NotNull PersonFacts facts,
        @NotNull ContactDetails contact,
        String description,
        Optional<Long> placeId,
        boolean ownUnitOnly)
        implements Command {}
