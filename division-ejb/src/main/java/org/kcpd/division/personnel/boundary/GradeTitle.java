package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.platform.usecase.Command;

/**
 * Adds a rank or title, or grades one anew.
 *
 * @param id 0 for a new one; name and kind of an existing one do not change
 * @param needsChief its holders are moved only with the Chief's approval
 */
public record GradeTitle(
        String key,
        long id,
        int seenVersion,
        @NotBlank @Size(max = 80) String name,
        @NotNull MemberKind kind,
        @Min(0) int grade,
        boolean needsChief)
        implements Command {}
