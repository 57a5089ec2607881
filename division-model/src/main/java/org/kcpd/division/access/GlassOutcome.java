package org.kcpd.division.access;

/** What the review of a break-glass found. */
public enum GlassOutcome {
    JUSTIFIED,
    NOT_JUSTIFIED,
    /** It is for the chain of command to decide what follows. */
    REFERRED
}
