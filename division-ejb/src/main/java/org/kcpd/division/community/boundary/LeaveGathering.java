package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/** Somebody does not belong to it any more. @param last their last day, empty for today */
public record LeaveGathering(
        String key, @NotNull SubjectKind kind, long subjectId, int seenVersion, long personId, Optional<LocalDate> last)
        implements Command {}
