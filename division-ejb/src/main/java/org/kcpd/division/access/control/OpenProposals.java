package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.GrantProposal;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.time.StoredTime;

/** Proposed grants that wait for a second member: at most one for a member and a role, and who hears of it. */
@ApplicationScoped
public class OpenProposals {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase;

    protected OpenProposals() {}

    /** Outside the container. */
    public OpenProposals(EntityManager em, Outbox outbox, String linkBase) {
        this.em = em;
        this.outbox = outbox;
        this.linkBase = linkBase;
    }

    /** Locks the member's row, so that two who propose the same at once wait for each other. @throws Refused E-PROPOSED */
    public void refuseSecond(long memberId, Role role, Instant now) {
        em.createNativeQuery("select id from member where id = ? for update")
                .setParameter(1, memberId)
                .getSingleResult();
        List<?> waiting = em.createNativeQuery("select id from grant_proposal where member_id = ? and role = ?"
                        + " and decision is null and expires_at > ? limit 1")
                .setParameter(1, memberId)
                .setParameter(2, role.name())
                .setParameter(3, StoredTime.of(now))
                .getResultList();
        if (!waiting.isEmpty()) {
            throw Refused.of("E-PROPOSED").field("serialNo").args(waiting.get(0));
        }
    }

    /** Mail to everybody else who could confirm it. */
    public void tell(GrantProposal proposal, Instant now) {
        outbox.sendAll(
                Givers.addresses(em, proposal.role(), now, List.of(proposal.proposedBy(), proposal.memberId())),
                "Proposal " + proposal.id() + " waits for a second member",
                "A role was proposed that two members have to give. Confirm or refuse it within "
                        + GrantProposal.OPEN_FOR.toDays() + " days.\n\n" + linkBase + "/access/proposal.xhtml?id="
                        + proposal.id() + "\n");
    }
}
