package org.kcpd.division.access;

/** Why somebody breaks the glass. */
public enum GlassReason {
    /** Somebody's safety cannot wait. */
    SAFETY,
    /** A court, a statute or a records request asks for it. */
    LEGAL,
    /** A complaint or an inquiry is looked into. */
    COMPLAINT,
    /** The work cannot wait and nobody who sees it can be reached. */
    CONTINUITY
}
