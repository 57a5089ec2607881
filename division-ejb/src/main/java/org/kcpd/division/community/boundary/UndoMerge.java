package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/** The two were not the same after all. @param subjectId the one that gave way */
public record UndoMerge(String key, @NotNull SubjectKind kind, long subjectId, int seenVersion, String reason)
        implements Command {}
