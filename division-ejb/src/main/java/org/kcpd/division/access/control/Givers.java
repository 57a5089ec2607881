package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerSource;

/** Who may give and take a role: nobody gives a right they do not hold themself. */
@ApplicationScoped
public class Givers {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerSource members;

    @Inject
    private BusinessClock clock;

    protected Givers() {}

    /** Outside the container. */
    public Givers(EntityManager em, CallerSource members, BusinessClock clock) {
        this.em = em;
        this.members = members;
        this.clock = clock;
    }

    /** How many members hold a role by grant now. */
    public int holders(Role role) {
        return ((Number) em.createNativeQuery("select count(distinct member_id) from role_grant where role = ?"
                                + " and revoked_at is null and from_at <= ? and to_at > ?")
                        .setParameter(1, role.name())
                        .setParameter(2, StoredTime.of(clock.now()))
                        .setParameter(3, StoredTime.of(clock.now()))
                        .getSingleResult())
                .intValue();
    }

    /** Where those who hold a role by grant now get mail. @param except members who are not told */
    public static List<String> addresses(EntityManager em, Role role, Instant now, Collection<Long> except) {
        List<?> found = em.createNativeQuery("select distinct m.email from role_grant g join member m on m.id ="
                        + " g.member_id where g.role = ?1 and g.revoked_at is null and g.from_at <= ?2 and g.to_at > ?2"
                        + " and m.id not in ("
                        + except.stream().map(String::valueOf).collect(Collectors.joining(","))
                        + ") and m.email is not null")
                .setParameter(1, role.name())
                .setParameter(2, StoredTime.of(now))
                .getResultList();
        return found.stream().map(Object::toString).toList();
    }

    /** Whether there is such a member, active, who does not have the role yet. */
    public boolean couldTake(String serialNo, Role role) {
        return members.bySerial(serialNo).filter(member -> !member.has(role)).isPresent();
    }

    /** Whether the caller holds every right the role gives. */
    public static boolean holds(Caller caller, Role role) {
        return caller.holds(Right.GRANT_ROLES) && caller.rights().containsAll(role.rights());
    }

    /** The roles the caller may give, alone or with another. */
    public static List<Role> giveable(Caller caller) {
        return Stream.of(Role.values())
                .filter(Role::granted)
                .filter(role -> holds(caller, role))
                .toList();
    }

    /** Who may take a role away: who could give it, and the privacy officer in any case. */
    public static boolean takes(Caller caller, Role role) {
        return holds(caller, role) || caller.holds(Right.AUDIT_READ);
    }

    /** @throws Refused E-NOT-HELD when the caller does not hold what the role gives */
    public void refuseUnlessHeld(Caller caller, Role role) {
        if (role.granted() && !caller.system() && !holds(caller, role)) {
            throw Refused.of("E-NOT-HELD").field("role").args(role);
        }
    }

    /** @throws Refused E-SEPARATED when the member is not active: a grant would wait for them in silence */
    public void refuseUnlessActive(long memberId) {
        if (members.byMemberId(memberId).isEmpty()) {
            throw Refused.of("E-SEPARATED").field("serialNo");
        }
    }

    /** Both have to hold it when it is confirmed. @throws Refused E-PROPOSER-LOST */
    public void refuseUnlessStillHeld(long proposerId, Role role) {
        if (members.byMemberId(proposerId)
                .filter(proposer -> holds(proposer, role))
                .isEmpty()) {
            throw Refused.of("E-PROPOSER-LOST");
        }
    }
}
