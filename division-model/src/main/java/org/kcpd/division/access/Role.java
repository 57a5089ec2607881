package org.kcpd.division.access;

import static org.kcpd.division.access.Right.AUDIT_OWN_ORDERS;
import static org.kcpd.division.access.Right.AUDIT_READ;
import static org.kcpd.division.access.Right.AUDIT_SUMMARY;
import static org.kcpd.division.access.Right.AUDIT_TECHNICAL;
import static org.kcpd.division.access.Right.GRANT_ROLES;
import static org.kcpd.division.access.Right.ORDER_APPROVE;
import static org.kcpd.division.access.Right.ORDER_PREPARE;
import static org.kcpd.division.access.Right.ORDER_PUBLISH;
import static org.kcpd.division.access.Right.ORDER_READ;
import static org.kcpd.division.access.Right.ORDER_READ_ALL;
import static org.kcpd.division.access.Right.ORGANISATION_EDIT;
import static org.kcpd.division.access.Right.OWN_SETTINGS;
import static org.kcpd.division.access.Right.ROSTER_EDIT;
import static org.kcpd.division.access.Right.ROSTER_IMPORT;
import static org.kcpd.division.access.Right.ROSTER_READ;
import static org.kcpd.division.access.Right.SEARCH;
import static org.kcpd.division.access.Right.SYSTEM_OPERATE;
import static org.kcpd.division.access.Right.TRANSFER_APPROVE;
import static org.kcpd.division.access.Right.TRANSFER_ENDORSE;
import static org.kcpd.division.access.Right.TRANSFER_READ_ALL;
import static org.kcpd.division.access.Right.TRANSFER_REQUEST;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The roles of domain section 6 and the rights each gives: the one declared table.
 *
 * <p>REQ, PDC, CED and CHIEF come from the assignment in force; ADM, PRI, SYS and ANA from a grant with an end. Rank
 * alone gives nothing.
 */
public enum Role {
    /** Every member who is not separated. */
    REQ(false, ROSTER_READ, ORDER_READ, TRANSFER_REQUEST, OWN_SETTINGS, SEARCH),
    /** Commander of a patrol division. */
    PDC(false, TRANSFER_ENDORSE),
    /** Commander of the Community Engagement Division. */
    CED(
            false,
            ORDER_READ_ALL,
            ORDER_APPROVE,
            ORDER_PUBLISH,
            TRANSFER_READ_ALL,
            TRANSFER_ENDORSE,
            TRANSFER_APPROVE,
            AUDIT_SUMMARY),
    /** Commander of the department. */
    CHIEF(false, ORDER_READ_ALL, ORDER_APPROVE, ORDER_PUBLISH, TRANSFER_READ_ALL, TRANSFER_ENDORSE, TRANSFER_APPROVE),
    /** Roster administrator. */
    ADM(
            true,
            ROSTER_EDIT,
            ROSTER_IMPORT,
            ORGANISATION_EDIT,
            ORDER_READ_ALL,
            ORDER_PREPARE,
            TRANSFER_READ_ALL,
            AUDIT_OWN_ORDERS),
    /** Privacy and records. */
    PRI(true, ORDER_READ_ALL, TRANSFER_READ_ALL, AUDIT_READ, GRANT_ROLES),
    /** IT operator: runs the system without reading content. */
    SYS(true, SYSTEM_OPERATE, AUDIT_TECHNICAL),
    /** Analyst: numbers only. */
    ANA(true);

    private final boolean granted;
    private final Set<Right> rights;

    Role(boolean granted, Right... rights) {
        this.granted = granted;
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        all.addAll(Arrays.asList(rights));
        this.rights = Collections.unmodifiableSet(all);
    }

    /** Whether the role comes by grant; otherwise only the assignment in force gives it. */
    public boolean granted() {
        return granted;
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Every right that any of the roles gives. */
    public static Set<Right> rightsOf(Collection<Role> roles) {
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        roles.forEach(role -> all.addAll(role.rights));
        return Collections.unmodifiableSet(all);
    }
}
