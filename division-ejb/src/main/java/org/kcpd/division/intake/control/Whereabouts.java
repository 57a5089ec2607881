package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.AreaQuery;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
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
        var seen = seen(asked);
        for (SubjectKind kind : SubjectKind.values()) {
            if (asked.id(kind) != 0 && seen.id(kind) == 0) {
                throw Refused.of("E-NO-SUBJECT").field("who");
            }
        }
        return seen;
    }

    /** The same by the records that stand for what it names, without those the caller may not know of. */
    RequestSubject seen(RequestSubject subject) {
        var keys = Arrays.stream(SubjectKind.values())
                .filter(kind -> subject.id(kind) != 0)
                .map(kind -> new SubjectKey(kind, subject.id(kind)))
                .toList();
        var seen = subject;
        if (!keys.isEmpty()) {
            var found = subjects.refs(keys);
            for (SubjectKey key : keys) {
                seen = seen.with(key.kind(), found.get(key).id());
            }
        }
        return seen;
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
