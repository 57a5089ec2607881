package org.kcpd.division.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.kcpd.division.platform.Refused;

/**
 * A role that two members have to give, proposed by the first of them.
 *
 * <p>Somebody who holds the role proposes it for another member, for a reason and until an end. Somebody else who holds it
 * confirms, and the grant begins; or refuses, with a reason; or the proposer takes it back. Seven days later it has run
 * out. The member it is for neither proposes nor confirms it (domain section 6; PRI sees everything, SYS operates
 * everything: no single member may make another).
 */
@Entity
@Table(name = "grant_proposal")
public class GrantProposal {
    /** How long it can be decided. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "member_id", updatable = false)
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "to_at", updatable = false)
    private Instant toAt;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private ProposalState decision;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "grant_id")
    private Long grantId;

    protected GrantProposal() {}

    /** @throws Refused E-ONE-PERSON (nobody has to confirm this role), E-OWN-GRANT, E-GRANT-END, E-REASON */
    public GrantProposal(long memberId, Role role, Instant to, long proposedBy, Instant now, String reason) {
        if (!role.byTwo()) {
            throw Refused.of("E-ONE-PERSON").field("role").args(role);
        }
        if (memberId == proposedBy) {
            throw Refused.of("E-OWN-GRANT").field("serialNo");
        }
        RoleGrant.checkTerm(now, to);
        this.memberId = memberId;
        this.role = role;
        this.toAt = to;
        this.reason = RoleGrant.checkedReason(reason);
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        this.expiresAt = now.plus(OPEN_FOR);
    }

    /**
     * Another one stands behind it: the grant that begins now. Once that is kept, {@link #ledTo} decides the proposal.
     *
     * @throws Refused E-DECIDED, E-PROPOSAL-OVER, E-SAME-PERSON (the proposer), E-OWN-GRANT (the member it is for),
     *     E-GRANT-END when the proposed end has passed meanwhile
     */
    public RoleGrant confirm(long by, Instant now) {
        checkOpen(now);
        if (by == proposedBy) {
            throw Refused.of("E-SAME-PERSON");
        }
        if (by == memberId) {
            throw Refused.of("E-OWN-GRANT");
        }
        return RoleGrant.byTwo(memberId, role, now, toAt, proposedBy, by, reason);
    }

    /** The grant the confirmation led to is kept. */
    public void ledTo(RoleGrant grant, long by, Instant now) {
        grantId = grant.id();
        decide(ProposalState.CONFIRMED, by, now, null);
    }

    /** No. @throws Refused E-DECIDED, E-PROPOSAL-OVER, E-SAME-PERSON (who proposed withdraws), E-REASON */
    public void refuse(long by, Instant now, String why) {
        checkOpen(now);
        if (by == proposedBy) {
            throw Refused.of("E-SAME-PERSON");
        }
        decide(ProposalState.REFUSED, by, now, RoleGrant.checkedReason(why));
    }

    /** Taken back by who proposed it. @throws Refused E-DECIDED, E-PROPOSAL-OVER, E-OTHER-PERSON */
    public void withdraw(long by, Instant now) {
        checkOpen(now);
        if (by != proposedBy) {
            throw Refused.of("E-OTHER-PERSON");
        }
        decide(ProposalState.WITHDRAWN, by, now, null);
    }

    /** Where it stands at an instant: that it ran out follows from the date. */
    public ProposalState state(Instant at) {
        return ProposalState.of(decision, expiresAt, at);
    }

    private void checkOpen(Instant now) {
        if (decision != null) {
            throw Refused.of("E-DECIDED");
        }
        if (state(now) == ProposalState.EXPIRED) {
            throw Refused.of("E-PROPOSAL-OVER").args(OPEN_FOR.toDays());
        }
    }

    private void decide(ProposalState how, long by, Instant now, String why) {
        decision = how;
        decidedBy = by;
        decidedAt = now;
        decisionReason = why;
    }

    public long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public Role role() {
        return role;
    }

    public long proposedBy() {
        return proposedBy;
    }
}
