package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.Involvement;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.SubjectLink;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.picture.query.SubjectRecords;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.StoredTime;

/** Where involvements and counted events are kept. */
@ApplicationScoped
public class InvolvementBook {

    /** What the audit calls one. */
    public static final String KIND = "Involvement";

    /** A discipline whose work adds nothing, whoever says so and at whatever level (domain section 5). */
    private static final String SILENT = "LIAISON";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected InvolvementBook() {}

    /** Outside the container. */
    public InvolvementBook(EntityManager em) {
        this.em = em;
    }

    /** The record an involvement is kept for; empty where none may be kept. */
    public Optional<SubjectKey> kept(SubjectKey subject, long unitId, InvolvementLevel level) {
        return level == InvolvementLevel.NOTHING || silent(unitId)
                ? Optional.empty()
                : SubjectRecords.keptFor(em, subject);
    }

    /** What stands now for what an involvement was opened for. */
    public Optional<SubjectKey> root(SubjectLink subject) {
        return SubjectRecords.keptFor(em, new SubjectKey(subject.kind(), subject.id()));
    }

    private boolean silent(long unitId) {
        return new SqlText()
                .add("SELECT e.id FROM element e WHERE e.id = ? AND e.discipline = ?", unitId, SILENT)
                .rows(em)
                .findFirst()
                .isPresent();
    }

    /** Those of a piece of work, locked. */
    public List<Involvement> of(InvolvementSource source, long sourceId) {
        return em.createQuery(
                        "SELECT i FROM Involvement i WHERE i.source = :source AND i.sourceId = :id ORDER BY i.id",
                        Involvement.class)
                .setParameter("source", source)
                .setParameter("id", sourceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Keeps a new one; it has its id from now on, and its beginning is counted. */
    public Involvement begin(Involvement involvement) {
        em.persist(involvement);
        em.flush();
        count(
                involvement.subject(),
                involvement.post(),
                involvement.level(),
                InvolvementSource.INVOLVEMENT,
                involvement.id(),
                involvement.since());
        return involvement;
    }

    /** Counts an event, once per source. */
    public void count(
            SubjectLink subject,
            UnitPost post,
            InvolvementLevel level,
            InvolvementSource source,
            long sourceId,
            Instant at) {
        new SqlText()
                .add(
                        "INSERT INTO subject_event (subject_kind, subject_id, unit_id, site_id, level, source_kind,"
                                + " source_id, happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE id = id",
                        subject.kind().name(),
                        subject.id(),
                        post.unitId(),
                        post.siteId(),
                        level.name(),
                        source.name(),
                        sourceId,
                        StoredTime.of(at))
                .execute(em);
    }

    /** The involvement, locked. @throws NotFound */
    public Involvement locked(long id) {
        return Optional.ofNullable(em.find(Involvement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /** @throws Refused E-INVOLVED when the unit works with the subject by hand already, also under a merged record */
    public void refuseIfByHand(SubjectKey root, UnitPost post) {
        var sql = new SqlText()
                .add(
                        "SELECT i.id FROM involvement i WHERE i.unit_id = ? AND i.site_id = ? AND i.hand_marker = 1 AND ",
                        post.unitId(),
                        post.siteId());
        SubjectRecords.about(sql, "i", root);
        if (sql.rows(em).findFirst().isPresent()) {
            throw Refused.of("E-INVOLVED");
        }
    }
}
