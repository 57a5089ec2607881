package org.kcpd.division.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/** Writes audit rows in the transaction it is called in. The runtime account may insert them and nothing else. */
@ApplicationScoped
public class AuditWriter {
    private static final int RIGHT_LENGTH = 60;
    private static final String INSERT = "insert into audit_event (" + AuditEntry.COLUMNS
            + ", stamp) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    @Inject
    private AuditKeySource keys;

    private final AtomicLong nonces = new AtomicLong(new SecureRandom().nextLong());

    protected AuditWriter() {}

    public AuditWriter(EntityManager em, BusinessClock clock, AuditKeySource keys) {
        this.em = em;
        this.clock = clock;
        this.keys = keys;
    }

    /** Who did what with which right. @param actorId 0 for the system, or nobody known */
    public record Act(long actorId, String actorSerial, String useCase, String rightName) {}

    /** The use case was done: what it said about itself, and every field of every entity it changed. */
    public void allowed(Act act, AuditRecord said) {
        write(
                act,
                said.act(),
                "ALLOWED",
                said.subjectKind().orElse(null),
                said.subjectId().orElse(null),
                said.rows().orElse(null),
                null,
                said.detail().orElse(null),
                EntityChanges.json(em).orElse(null));
    }

    /** Somebody proved who they are, or their session ended. @param how null for a sign-in */
    public void session(Act act, String how) {
        write(act, AuditAct.SESSION, "ALLOWED", "Member", known(act.actorId()), null, null, how, null);
    }

    /** Somebody could not prove who they are. @param why for the privacy officer, never for who tried */
    public void signInRefused(Act act, String why) {
        write(act, AuditAct.SESSION, "DENIED", null, null, null, null, why, null);
    }

    /** The use case was refused, by access ({@code denied}) or by a rule or fault. */
    public void refused(Act act, AuditAct sort, boolean denied, String incident, String reason) {
        String detail = cut(reason, AuditRecord.DETAIL_LENGTH);
        write(act, sort, denied ? "DENIED" : "FAILED", null, null, null, incident, detail, null);
    }

    private void write(
            Act act,
            AuditAct sort,
            String outcome,
            String kind,
            Long subject,
            Long rows,
            String incident,
            String detail,
            String changes) {
        var entry = new AuditEntry(
                StoredTime.of(clock.now()),
                known(act.actorId()),
                act.actorSerial(),
                act.useCase(),
                cut(act.rightName(), RIGHT_LENGTH),
                sort.name(),
                outcome,
                kind,
                subject,
                rows,
                incident,
                detail,
                changes,
                nonces.incrementAndGet());
        var values = new ArrayList<Object>(Arrays.asList(entry.values()));
        values.add(keys.key().stamp(entry));
        var insert = em.createNativeQuery(INSERT);
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    private static Long known(long id) {
        return id == 0 ? null : id;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
