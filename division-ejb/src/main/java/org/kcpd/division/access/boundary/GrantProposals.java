package org.kcpd.division.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.kcpd.division.access.GrantProposal;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.RoleGrant;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.control.OpenProposals;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The roles that two members give a third (privacy officer, IT operator): one proposes, another confirms. */
@Stateless
@UseCase
public class GrantProposals {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Givers givers;

    @Inject
    private OpenProposals open;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Proposes a role for another member; the others who hold it are told by mail, by number and link only.
     *
     * @return the proposal's id
     * @throws NotFound no such member
     * @throws Refused E-NOT-HELD, E-ONE-PERSON, E-OWN-GRANT, E-SEPARATED, E-PROPOSED, E-GRANT-END, E-REASON
     */
    @Requires(Right.GRANT_ROLES)
    public long propose(ProposeGrant command) {
        givers.refuseUnlessHeld(callers.current(), command.role());
        long memberId = accounts.memberId(command.serialNo().strip());
        givers.refuseUnlessActive(memberId);
        Instant now = clock.now();
        open.refuseSecond(memberId, command.role(), now);
        Instant end = command.until().plusDays(1).atStartOfDay(clock.zone()).toInstant();
        var proposal = new GrantProposal(
                memberId, command.role(), end, callers.current().memberId(), now, command.reason());
        em.persist(proposal);
        em.flush();
        open.tell(proposal, now);
        audit.subject("Member", memberId);
        audit.detail("proposal " + proposal.id() + ": " + command.role() + " until " + command.until());
        return proposal.id();
    }

    /**
     * Stands behind it as the second: the role is granted from now on. Answers the grant's id.
     *
     * @throws NotFound
     * @throws Refused E-NOT-HELD, E-SAME-PERSON, E-OWN-GRANT, E-PROPOSER-LOST, E-SEPARATED, E-PROPOSAL-OVER, E-DECIDED
     */
    @Requires(Right.GRANT_ROLES)
    public long confirm(ProposalStep command) {
        GrantProposal proposal = held(command);
        long by = callers.current().memberId();
        Instant now = clock.now();
        RoleGrant grant = proposal.confirm(by, now);
        givers.refuseUnlessStillHeld(proposal.proposedBy(), proposal.role());
        givers.refuseUnlessActive(proposal.memberId());
        em.persist(grant);
        em.flush();
        proposal.ledTo(grant, by, now);
        return grant.id();
    }

    /** Says no, with a reason. @throws NotFound; @throws Refused E-NOT-HELD, E-SAME-PERSON, E-REASON, E-DECIDED ... */
    @Requires(Right.GRANT_ROLES)
    public void refuse(ProposalStep command) {
        held(command).refuse(callers.current().memberId(), clock.now(), command.reason());
    }

    /** Takes one's own proposal back. @throws NotFound; @throws Refused E-OTHER-PERSON, E-DECIDED, E-PROPOSAL-OVER */
    @Requires(Right.GRANT_ROLES)
    public void withdraw(ProposalStep command) {
        held(command).withdraw(callers.current().memberId(), clock.now());
    }

    /** The proposal, locked; of another role as if there were none. Of two who decide at once the second finds it decided. */
    private GrantProposal held(ProposalStep command) {
        var proposal = em.find(GrantProposal.class, command.proposalId(), LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null || !Givers.takes(callers.current(), proposal.role())) {
            throw new NotFound("GrantProposal", command.proposalId());
        }
        audit.subject("Member", proposal.memberId());
        audit.detail("proposal " + proposal.id() + ": " + proposal.role());
        givers.refuseUnlessHeld(callers.current(), proposal.role());
        return proposal;
    }
}
