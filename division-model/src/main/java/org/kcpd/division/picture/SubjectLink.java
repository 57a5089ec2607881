package org.kcpd.division.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.kcpd.division.community.SubjectKind;

/**
 * The person, household, place or organisation it is about. It keeps the record it was opened for; reading follows merges, so
 * that a merge that is taken back gives everything back.
 */
@Embeddable
public class SubjectLink {
    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind kind;

    @Column(name = "subject_id", updatable = false)
    private long id;

    protected SubjectLink() {}

    public SubjectLink(SubjectKind kind, long id) {
        this.kind = kind;
        this.id = id;
    }

    public SubjectKind kind() {
        return kind;
    }

    public long id() {
        return id;
    }
}
