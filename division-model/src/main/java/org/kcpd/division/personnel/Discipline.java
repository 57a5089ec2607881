package org.kcpd.division.personnel;

/** What a unit of the Community Engagement Division does; units are data, disciplines are not. */
public enum Discipline {
    SOCIAL_WORK,
    COMMUNITY_INTERACTION,
    CRISIS_INTERVENTION,
    CRIME_FREE_HOUSING,
    CHAPLAINCY,
    LIAISON,
    GENERAL
}
