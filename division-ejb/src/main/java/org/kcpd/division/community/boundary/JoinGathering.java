package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/**
 * Somebody belongs to a household, or speaks for an organisation.
 *
 * @param kind which of the two {@code subjectId} is
 * @param relation "mother", "president"; "" for not known
 * @param from the first day, where it is known
 */
public record JoinGathering(
        String key,
        @NotNull SubjectKind kind,
        long subjectId,
        int seenVersion,
        long personId,
        String relation,
        Optional<LocalDate> from)
        implements Command {}
