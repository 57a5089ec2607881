package org.kcpd.division.personnel;

/** Whether a member is there to work. */
public enum DutyStatus {
    ACTIVE,
    LEAVE,
    LIMITED_DUTY,
    SEPARATED;

    /** Counts in a watch's present strength: on duty, even if only for limited duty. */
    public boolean present() {
        return this == ACTIVE || this == LIMITED_DUTY;
    }

    /** Still a member of the department; separated members stand on no roster. */
    public boolean onRoster() {
        return this != SEPARATED;
    }
}
