package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.AreaQuery;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Refused;

/** What the community's records say of the subject of a request: which ones stand for it, and where its place lies. */
@ApplicationScoped
public class Whereabouts {

    /** Where something lies. @param siteId the patrol division, 0 for none */
    record Spot(Router.Verdict verdict, long siteId) {
        static final Spot UNKNOWN = new Spot(Router.Verdict.UNKNOWN, 0);
    }

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private AreaQuery areas;

    protected Whereabouts() {}

    /** Outside the container. */
    public Whereabouts(EntityManager em, SubjectQuery subjects, AreaQuery areas) {
        this.em = em;
        this.subjects = subjects;
        this.areas = areas;
    }

    /** The same by the records that stand for what was picked. @throws Refused E-NO-SUBJECT for one the caller may not know of */
    public RequestSubject known(RequestSubject asked) {
        var keys = new HashSet<SubjectKey>();
        key(SubjectKind.PERSON, asked.personId()).ifPresent(keys::add);
        key(SubjectKind.PLACE, asked.placeId()).ifPresent(keys::add);
        key(SubjectKind.ORGANISATION, asked.organisationId()).ifPresent(keys::add);
        if (keys.isEmpty()) {
            return asked;
        }
        var found = subjects.refs(keys);
        return new RequestSubject(
                standing(found, SubjectKind.PERSON, asked.personId()),
                standing(found, SubjectKind.PLACE, asked.placeId()),
                standing(found, SubjectKind.ORGANISATION, asked.organisationId()),
                asked.who(),
                asked.where());
    }

    private static Optional<SubjectKey> key(SubjectKind kind, long id) {
        return id == 0 ? Optional.empty() : Optional.of(new SubjectKey(kind, id));
    }

    private static long standing(Map<SubjectKey, SubjectRef> found, SubjectKind kind, long id) {
        if (id == 0) {
            return 0;
        }
        return Optional.ofNullable(found.get(new SubjectKey(kind, id)))
                .filter(SubjectRef::present)
                .map(SubjectRef::id)
                .orElseThrow(() -> Refused.of("E-NO-SUBJECT").field("who"));
    }

    /** Where a place lies on a day: unknown while it has no point, or the department no map. */
    Spot of(long placeId, LocalDate day) {
        if (placeId == 0 || !mapped(placeId, day)) {
            return Spot.UNKNOWN;
        }
        return areas.ofPlace(placeId, day)
                .division()
                .flatMap(division -> site(division.code(), day))
                .map(site -> new Spot(Router.Verdict.INSIDE, site))
                .orElse(new Spot(Router.Verdict.OUTSIDE, 0));
    }

    private boolean mapped(long placeId, LocalDate day) {
        return new SqlText()
                .add(
                        "SELECT s.id FROM place s JOIN map_set x ON x.kind = 'DIVISION' AND x.live_marker = 1"
                                + " AND x.from_date <= ? AND (x.to_date IS NULL OR x.to_date > ?)"
                                + " WHERE s.id = ? AND s.latitude IS NOT NULL",
                        day,
                        day,
                        placeId)
                .rows(em)
                .findFirst()
                .isPresent();
    }

    private Optional<Long> site(String code, LocalDate day) {
        return new SqlText()
                .add(
                        "SELECT e.id FROM element e WHERE e.code = ? AND e.patrol_division = 1 AND e.opened_on <= ?"
                                + " AND (e.closed_on IS NULL OR e.closed_on > ?)",
                        code,
                        day,
                        day)
                .rows(em)
                .map(row -> row.number(0))
                .findFirst();
    }
}
