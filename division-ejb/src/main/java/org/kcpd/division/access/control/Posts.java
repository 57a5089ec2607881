package org.kcpd.division.access.control;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.kcpd.division.access.Role;

/** The roles that a post gives: the one rule behind who a caller is, the access review and the reasons shown to members. */
public final class Posts {
    private static final String HEAD_OF_DEPARTMENT = "CHIEF";
    private static final String ENGAGEMENT_DIVISION = "CED";

    private Posts() {}

    /**
     * What a position in an element gives, as the declared matrix says. The department itself is commanded from its
     * element or from the Chief's office.
     *
     * @param position code of the position, empty for none
     * @param discipline of the element, empty when it has none
     */
    public static Set<Role> rolesOf(
            String position, String discipline, String elementCode, boolean patrolDivision, String kind) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(
                        discipline,
                        patrolDivision ? "patrol-division" : "",
                        ENGAGEMENT_DIVISION.equals(elementCode) ? "engagement-division" : "",
                        "DEPARTMENT".equals(kind) || HEAD_OF_DEPARTMENT.equals(elementCode) ? "department" : "")
                .forEach(where -> Stream.of(Role.values())
                        .filter(role -> role.comesWith(where, position))
                        .forEach(roles::add));
        return roles;
    }
}
