package org.kcpd.division.personnel;

/** What binds a member to the department. */
public enum MemberKind {
    SWORN,
    CIVILIAN,
    VOLUNTEER
}
