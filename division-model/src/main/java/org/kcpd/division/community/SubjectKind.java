package org.kcpd.division.community;

/** What a request, a task or an involvement can be about. */
public enum SubjectKind {
    PERSON,
    HOUSEHOLD,
    PLACE,
    ORGANISATION
}
