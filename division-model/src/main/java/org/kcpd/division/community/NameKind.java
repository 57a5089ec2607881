package org.kcpd.division.community;

/** What sort of name it is. */
public enum NameKind {
    LEGAL,
    /** What the person wants to be called. */
    USED,
    ALIAS
}
