package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * What other areas ask about people, households, places and organisations: what one is called at the viewer's level, and which
 * are called so. Merged records are followed.
 */
@Stateless
@UseCase(readOnly = true)
public class SubjectQuery {
    /** More hits than this tell the user to type more. */
    public static final int MOST_HITS = 50;

    private static final int SHORTEST = 2;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    @Inject
    private Juveniles juveniles;

    protected SubjectQuery() {}

    /** Outside the container. */
    public SubjectQuery(EntityManager em, OnDuty duty, Juveniles juveniles) {
        this.em = em;
        this.duty = duty;
        this.juveniles = juveniles;
    }

    /** What it is called, and which record stands for it. @throws NotFound also when the caller may not know of it */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public SubjectRef ref(SubjectKind kind, long id) {
        var key = new SubjectKey(kind, id);
        var found = found(Set.of(key), sql()).get(key);
        if (found == null) {
            throw new NotFound(kind.name(), id);
        }
        return found;
    }

    /** The same for several, in one statement; {@link SubjectRef#hidden} where the caller may not know of it. */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public Map<SubjectKey, SubjectRef> refs(Collection<SubjectKey> keys) {
        return refs(keys, sql());
    }

    /** The same for the rows of a list or an export: a juvenile stands there without a name, whoever looks. */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public Map<SubjectKey, SubjectRef> listed(Collection<SubjectKey> keys) {
        return refs(keys, sql().juvenilesUnnamed());
    }

    private Map<SubjectKey, SubjectRef> refs(Collection<SubjectKey> keys, SubjectSql sql) {
        var found = found(Set.copyOf(keys), sql);
        keys.forEach(key -> found.putIfAbsent(key, SubjectRef.hidden(key.kind())));
        return found;
    }

    private Map<SubjectKey, SubjectRef> found(Set<SubjectKey> keys, SubjectSql sql) {
        var found = new LinkedHashMap<SubjectKey, SubjectRef>();
        if (!keys.isEmpty()) {
            sql.refs(keys)
                    .rows(em)
                    .forEach(row ->
                            found.put(new SubjectKey(SubjectKind.valueOf(row.text(0)), row.number(1)), sql.ref(row)));
        }
        return found;
    }

    /** What is called so, or sounds so, for a picker: kind by kind. */
    @Requires(Right.PEOPLE_READ)
    @Sensitive(AuditAct.SEARCH)
    public List<SubjectHit> find(Set<SubjectKind> kinds, String text, int max) {
        if (kinds.isEmpty()
                || text.strip().length() < SHORTEST
                || SubjectSql.words(text).isEmpty()) {
            duty.own();
            return List.of();
        }
        var sql = sql();
        var hits = sql.hits(kinds, text, Math.min(MOST_HITS, Math.max(1, max)))
                .rows(em)
                .map(sql::hit)
                .toList();
        duty.note(text.strip());
        duty.handedOut(hits.size());
        return hits;
    }

    private SubjectSql sql() {
        return new SubjectSql(duty.caller(), duty.today(), juveniles.ageLimit());
    }
}
