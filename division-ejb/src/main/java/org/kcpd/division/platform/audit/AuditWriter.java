package org.kcpd.division.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.kcpd.division.platform.time.BusinessClock;

/** Writes audit rows in the transaction it is called in. The runtime account may insert them and nothing else. */
@ApplicationScoped
public class AuditWriter {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected AuditWriter() {}

    public AuditWriter(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Who did what with which right. @param actorId 0 for the system, or nobody known */
    public record Act(long actorId, String actorSerial, String useCase, String rightName) {}

    /** The use case was done: what it said about itself, and every field of every entity it changed. */
    public void allowed(Act act, AuditRecord said) {
        write(
                act,
                "ALLOWED",
                said.subjectKind().orElse(null),
                said.subjectId().orElse(null),
                null,
                said.detail().orElse(null),
                EntityChanges.json(em).orElse(null));
    }

    /** Somebody proved who they are. */
    public void signedIn(Act act) {
        write(act, "ALLOWED", "Member", act.actorId(), null, null, null);
    }

    /** The use case was refused, by access ({@code denied}) or by a rule or fault. */
    public void refused(Act act, boolean denied, String incident, String reason) {
        String detail = reason.substring(0, Math.min(reason.length(), AuditRecord.DETAIL_LENGTH));
        write(act, denied ? "DENIED" : "FAILED", null, null, incident, detail, null);
    }

    private void write(
            Act act, String outcome, String kind, Long subject, String incident, String detail, String changes) {
        em.createNativeQuery(
                        "insert into audit_event (happened_at, actor_id, actor_serial, use_case, right_name, outcome,"
                                + " subject_kind, subject_id, incident, detail, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .setParameter(2, act.actorId() == 0 ? null : act.actorId())
                .setParameter(3, act.actorSerial())
                .setParameter(4, act.useCase())
                .setParameter(5, cut(act.rightName(), 60))
                .setParameter(6, outcome)
                .setParameter(7, kind)
                .setParameter(8, subject)
                .setParameter(9, incident)
                .setParameter(10, detail)
                .setParameter(11, changes)
                .executeUpdate();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
