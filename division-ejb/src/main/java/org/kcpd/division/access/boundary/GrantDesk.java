package org.kcpd.division.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.RoleGrant;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Grants the roles that no assignment gives and one member may give alone (roster administrator, analyst), and revokes all
 * of them. Those that take two: {@link GrantProposals}.
 */
@Stateless
@UseCase
public class GrantDesk {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Givers givers;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Grants a role.
     *
     * @return the grant's id
     * @throws NotFound no such member
     * @throws Refused E-NOT-GRANTABLE, E-NOT-HELD, E-TWO-PERSONS, E-OWN-GRANT, E-SEPARATED, E-GRANT-END, E-REASON
     */
    @Requires(Right.GRANT_ROLES)
    public long grant(GrantRole command) {
        Caller caller = callers.current();
        givers.refuseUnlessHeld(caller, command.role());
        long memberId = accounts.memberId(command.serialNo().strip());
        if (!caller.system()) {
            givers.refuseUnlessActive(memberId);
        }
        Instant now = clock.now();
        Instant end = command.until().plusDays(1).atStartOfDay(clock.zone()).toInstant();
        RoleGrant grant = caller.system()
                ? RoleGrant.byInstallation(memberId, command.role(), now, end, command.reason())
                : new RoleGrant(memberId, command.role(), now, end, caller.memberId(), command.reason());
        em.persist(grant);
        em.flush();
        audit.subject("Member", memberId);
        audit.detail(command.role() + " until " + command.until());
        return grant.id();
    }

    /** Ends a grant now. @throws NotFound also of a role that is none of the caller's business; @throws Refused E-GRANT-OVER */
    @Requires(Right.GRANT_ROLES)
    public void revoke(RevokeGrant command) {
        RoleGrant grant = em.find(RoleGrant.class, command.grantId(), LockModeType.PESSIMISTIC_WRITE);
        if (grant == null || !Givers.takes(callers.current(), grant.role())) {
            throw new NotFound("RoleGrant", command.grantId());
        }
        grant.revoke(callers.current().memberId(), clock.now());
        audit.subject("Member", grant.memberId());
        audit.detail(grant.role().name());
    }
}
