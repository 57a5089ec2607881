package org.kcpd.division.picture.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/** The caller's unit works with the subject from now on. @param restricted other units see only that they may ask */
public record BeginInvolvement(String key, @NotNull SubjectKind kind, long subjectId, boolean restricted)
        implements Command {}
