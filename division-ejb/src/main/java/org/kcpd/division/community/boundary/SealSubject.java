package org.kcpd.division.community.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/** Seal, or unseal, a record. @param seenVersion the version the caller saw */
public record SealSubject(String key, @NotNull SubjectKind kind, long subjectId, int seenVersion) implements Command {}
