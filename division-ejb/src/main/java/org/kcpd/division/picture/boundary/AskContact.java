package org.kcpd.division.picture.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/**
 * The caller's unit asks another one, which works with the same subject, to be contacted.
 *
 * @param siteId where the other one works; 0 where the card says only that it may be asked
 */
public record AskContact(String key, @NotNull SubjectKind kind, long subjectId, long unitId, long siteId, String why)
        implements Command {}
