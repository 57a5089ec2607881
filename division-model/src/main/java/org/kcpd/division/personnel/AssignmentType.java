package org.kcpd.division.personnel;

/** Why a member holds a place. Temporary duty and acting lie over the member's own place until they end by themselves. */
public enum AssignmentType {
    PERMANENT,
    TEMPORARY_DUTY,
    HARDSHIP,
    ACTING;

    /** Always an overlay that needs an end; a hardship is one only when it is temporary. */
    public boolean alwaysOverlay() {
        return this == TEMPORARY_DUTY || this == ACTING;
    }
}
