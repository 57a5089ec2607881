package org.kcpd.division.community.query;

import java.util.Objects;
import org.kcpd.division.community.SubjectKind;

/** Names one person, household, place or organisation. */
public record SubjectKey(SubjectKind kind, long id) {
    public SubjectKey {
        Objects.requireNonNull(kind, "kind");
    }
}
