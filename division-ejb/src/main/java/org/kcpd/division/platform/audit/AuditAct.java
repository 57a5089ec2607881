package org.kcpd.division.platform.audit;

/** What sort of thing an audit row is about. */
public enum AuditAct {
    /** A use case that may change something. */
    DO,
    /** A look at something that not everybody is meant to look at. */
    READ,
    /** A search for people. */
    SEARCH,
    /** A list that left as a file. */
    EXPORT,
    /** A printed document. */
    PRINT,
    /** Sign-in, refused sign-in, sign-out, the end of a session. */
    SESSION
}
