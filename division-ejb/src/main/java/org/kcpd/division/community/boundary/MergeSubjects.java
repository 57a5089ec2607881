package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/**
 * Two records are the same person, household, place or organisation.
 *
 * @param subjectId the one that gives way
 * @param intoId the one that stands for both from now on
 */
public record MergeSubjects(
        String key,
        @NotNull SubjectKind kind,
        long subjectId,
        int seenVersion,
        long intoId,
        int intoSeenVersion,
        String reason)
        implements Command {}
