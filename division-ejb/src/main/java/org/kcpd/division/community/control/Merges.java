package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.kcpd.division.community.MergeableSubject;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.SubjectMerge;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * Merging and parting. Both lock everything they touch by one ordered statement before they look at anything, so two of them
 * over the same records wait for each other and never cross.
 */
@ApplicationScoped
public class Merges {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectBook book;

    @Inject
    private OnDuty duty;

    protected Merges() {}

    /** Outside the container. */
    public Merges(EntityManager em, SubjectBook book, OnDuty duty) {
        this.em = em;
        this.book = book;
        this.duty = duty;
    }

    /** What two records are merged with. @param seenVersion of the one that gives way @param intoSeenVersion of the other */
    public record Pair(SubjectKind kind, long id, int seenVersion, long into, int intoSeenVersion) {}

    /** @throws Refused E-MERGED, E-MERGE-SELF, E-MERGE-CIRCLE, E-REASON; Conflict, NotFound */
    public <T extends MergeableSubject> void merge(Class<T> type, Pair pair, String reason) {
        lock(type, pair.id(), pair.into());
        var into = book.asSeen(type, pair.into(), pair.intoSeenVersion());
        var given = book.asSeen(type, pair.id(), pair.seenVersion());
        var behind = book.behind(given);
        given.mergeInto(into);
        behind.forEach(each -> each.follow(into.id()));
        em.persist(new SubjectMerge(pair.kind(), given.id(), into.id(), reason, duty.by(), duty.now()));
        // whoever edits the one that stands for both now sees that it does
        em.lock(into, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** @throws Refused E-NOT-MERGED, E-REASON; Conflict, NotFound */
    public <T extends MergeableSubject> void undo(
            Class<T> type, SubjectKind kind, long id, int seenVersion, String reason) {
        long rootSeen = rootOf(type, id);
        lock(type, id, rootSeen);
        var parted = book.asSeen(type, id, seenVersion);
        if (parted.mergedInto().isEmpty()) {
            throw Refused.of("E-NOT-MERGED");
        }
        var root = book.locked(type, parted.rootId());
        var behind = book.behind(root);
        parted.part();
        MergeableSubject.under(parted, behind).forEach(each -> each.follow(parted.id()));
        open(kind, id).undo(reason, duty.by(), duty.now());
        em.lock(root, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        duty.about(type.getSimpleName(), id);
    }

    private SubjectMerge open(SubjectKind kind, long id) {
        return em.createQuery(
                        "SELECT m FROM SubjectMerge m WHERE m.kind = :kind AND m.mergedId = :id AND m.undoneAt IS NULL",
                        SubjectMerge.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.of("E-NOT-MERGED"));
    }

    private long rootOf(Class<? extends MergeableSubject> type, long id) {
        return new SqlText()
                .add("SELECT COALESCE(root_id, id) FROM " + table(type) + " WHERE id = ?", id)
                .rows(em)
                .findFirst()
                .map(row -> row.number(0))
                .orElse(id);
    }

    private void lock(Class<? extends MergeableSubject> type, long... ids) {
        var all = LongStream.of(ids)
                .boxed()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        new SqlText()
                .add("SELECT id FROM " + table(type) + " WHERE id IN ")
                .list(all)
                .add(" OR root_id IN ")
                .list(all)
                .add(" ORDER BY id FOR UPDATE")
                .rows(em)
                .forEach(row -> {});
    }

    private static String table(Class<? extends MergeableSubject> type) {
        return type.getAnnotation(Table.class).name();
    }
}
