package org.kcpd.division.picture.query;

import org.kcpd.division.community.query.SubjectRef;

/** Something a subject is linked with, and how. */
public record LinkedSubject(How how, SubjectRef subject) {

    /** What the linked one is to the subject. */
    public enum How {
        LIVES_AT,
        LIVES_HERE,
        HOUSEHOLD,
        MEMBER,
        CONTACT,
        LIES_AT,
        SEATED_HERE;

        boolean ofHousehold() {
            return this == HOUSEHOLD || this == MEMBER;
        }
    }
}
