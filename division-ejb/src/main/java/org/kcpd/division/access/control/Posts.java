package org.kcpd.division.access.control;

import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.access.Role;

/** The roles that a post gives: the one rule behind who a caller is and behind the access review. */
public final class Posts {
    private static final String HEAD_OF_DEPARTMENT = "CHIEF";
    private static final String ENGAGEMENT_DIVISION = "CED";

    private Posts() {}

    /** What commanding an element gives. The department itself is commanded from its element or from the Chief's office. */
    public static Set<Role> rolesOfCommand(String elementCode, boolean patrolDivision, String kind) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (patrolDivision) {
            roles.add(Role.PDC);
        }
        if (ENGAGEMENT_DIVISION.equals(elementCode)) {
            roles.add(Role.CED);
        }
        if ("DEPARTMENT".equals(kind) || HEAD_OF_DEPARTMENT.equals(elementCode)) {
            roles.add(Role.CHIEF);
        }
        return roles;
    }
}
