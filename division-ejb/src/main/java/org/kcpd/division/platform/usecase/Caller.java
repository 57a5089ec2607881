package org.kcpd.division.platform.usecase;

import java.util.Optional;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;

/**
 * Who is calling, as the database knows them now: their place in force today (an overlay before the primary line) and
 * what follows from it and from grants.
 *
 * @param memberId 0 for the system itself
 * @param elementId 0 when there is no place in force
 * @param workSiteId 0 when there is no place in force
 * @param discipline of the element in force, when it has one
 * @param commander whether the position in force is COMMANDER
 */
public record Caller(
        long memberId,
        String serial,
        String displayName,
        Set<Role> roles,
        Set<Right> rights,
        long elementId,
        long workSiteId,
        Optional<String> discipline,
        boolean commander) {

    /** Start-up, jobs, training data: holds every right, is no member. */
    public static final Caller SYSTEM =
            new Caller(0, "SYSTEM", "System", Set.of(), Set.of(Right.values()), 0, 0, Optional.empty(), false);

    public Caller {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
    }

    public boolean holds(Right right) {
        return rights.contains(right);
    }

    public boolean holdsAny(Right... anyOf) {
        for (Right right : anyOf) {
            if (holds(right)) {
                return true;
            }
        }
        return false;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this is the product itself and not a member. */
    public boolean system() {
        return memberId == 0;
    }
}
