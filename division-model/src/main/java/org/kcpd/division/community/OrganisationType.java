package org.kcpd.division.community;

/** What sort of organisation it is. */
public enum OrganisationType {
    ASSOCIATION,
    BLOCK_WATCH,
    BUSINESS,
    SCHOOL,
    FAITH,
    AGENCY,
    HOUSING,
    OTHER
}
