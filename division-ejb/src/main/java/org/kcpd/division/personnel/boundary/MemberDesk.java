package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.Credential;
import org.kcpd.division.personnel.CredentialType;
import org.kcpd.division.personnel.Member;
import org.kcpd.division.personnel.MemberStatus;
import org.kcpd.division.personnel.control.StatusTimeline;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** What roster administrators keep of a member by hand. Places are not among it: those are changed by orders only. */
@Stateless
@UseCase
public class MemberDesk {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditTrail audit;

    protected MemberDesk() {}

    /** Outside the container. */
    public MemberDesk(EntityManager em, BusinessClock clock, AuditTrail audit) {
        this.em = em;
        this.clock = clock;
        this.audit = audit;
    }

    /** Corrects name and contact data. @throws Conflict when somebody else changed the member since */
    @Requires(Right.ROSTER_EDIT)
    public void change(ChangeMember command) {
        var member = locked(command.memberId(), command.seenVersion());
        member.rename(command.familyName(), command.givenName());
        member.reachAt(command.email(), command.phone(), command.languages());
    }

    /**
     * Gives a duty status from a day on. With an end, what would have been in force then comes back by itself; without
     * one, whatever was known of later is superseded.
     *
     * @throws Refused E-DATE an end before the beginning, E-NO-CHANGE
     */
    @Requires(Right.ROSTER_EDIT)
    public void setStatus(SetStatus command) {
        var member = locked(command.memberId(), command.seenVersion());
        if (command.until().filter(end -> !end.isAfter(command.from())).isPresent()) {
            throw Refused.of("E-DATE").field("until");
        }
        var timeline = new StatusTimeline(statusesOf(member.id()));
        if (timeline.says(command.status(), command.from(), command.until())) {
            throw Refused.of("E-NO-CHANGE").field("status");
        }
        var coming = timeline.insert(
                member.id(), command.status(), command.from(), command.until(), command.reason(), clock.now());
        // old intervals give way before new ones come: one open interval per member at every statement
        em.flush();
        coming.forEach(em::persist);
        em.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        audit.detail(command.status() + " from " + command.from());
    }

    private List<MemberStatus> statusesOf(long memberId) {
        return em.createQuery(
                        "SELECT s FROM MemberStatus s WHERE s.memberId = :id AND s.supersededAt IS NULL ORDER BY s.from",
                        MemberStatus.class)
                .setParameter("id", memberId)
                .getResultList();
    }

    /** Records a credential; one of the same kind is renewed. @return its id @throws Refused E-CREDENTIAL */
    @Requires(Right.ROSTER_EDIT)
    public long recordCredential(RecordCredential command) {
        var member = locked(command.memberId(), command.seenVersion());
        if (em.find(CredentialType.class, command.typeCode()) == null) {
            throw Refused.of("E-CREDENTIAL").field("typeCode").args(command.typeCode());
        }
        held(member.id(), command.typeCode()).forEach(old -> old.supersede(clock.now()));
        var credential = new Credential(member.id(), command.typeCode(), command.expiresOn(), clock.now());
        em.persist(credential);
        em.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
        return credential.id();
    }

    /** Records that a member does not hold a credential. @throws Refused E-CREDENTIAL when they do not anyway */
    @Requires(Right.ROSTER_EDIT)
    public void withdrawCredential(WithdrawCredential command) {
        var member = locked(command.memberId(), command.seenVersion());
        var held = held(member.id(), command.typeCode());
        if (held.isEmpty()) {
            throw Refused.of("E-CREDENTIAL").field("typeCode").args(command.typeCode());
        }
        held.forEach(credential -> credential.supersede(clock.now()));
        em.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private List<Credential> held(long memberId, String typeCode) {
        return em.createQuery(
                        "SELECT c FROM Credential c"
                                + " WHERE c.memberId = :id AND c.typeCode = :type AND c.supersededAt IS NULL",
                        Credential.class)
                .setParameter("id", memberId)
                .setParameter("type", typeCode)
                .getResultList();
    }

    private Member locked(long id, int seenVersion) {
        var member = em.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NotFound("Member", id);
        }
        Conflict.unless(seenVersion, member.version(), "Member", id);
        audit.subject("Member", id);
        return member;
    }
}
