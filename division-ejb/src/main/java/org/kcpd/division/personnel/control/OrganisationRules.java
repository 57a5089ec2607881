package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kcpd.division.personnel.Element;
import org.kcpd.division.personnel.ElementVersion;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.Sector;
import org.kcpd.division.personnel.Strength;
import org.kcpd.division.personnel.Watch;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;

/** What must hold of the organisation on every day, past and future. Reads what this transaction sees, never a cache. */
@ApplicationScoped
public class OrganisationRules {
    private static final Set<String> ASSIGNED_BY =
            Set.of("element_id", "work_site_id", "sector_id", "watch_id", "position_id");

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected OrganisationRules() {}

    /** Outside the container. */
    public OrganisationRules(EntityManager em) {
        this.em = em;
    }

    /** Locks the row, so that nobody is assigned to it while it is looked at. @throws NotFound */
    public <T> T lock(Class<T> kind, long id) {
        var found = em.find(kind, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound(kind.getSimpleName(), id);
        }
        return found;
    }

    /** @param entity Element, Watch or Position @throws Refused E-CODE-TAKEN: codes are never reused */
    public void refuseTaken(String entity, String code) {
        var taken = em.createQuery(
                        "SELECT COUNT(e) FROM " + entity + " e WHERE UPPER(e.code) = UPPER(:code)", Long.class)
                .setParameter("code", code.strip())
                .getSingleResult();
        if (taken > 0) {
            throw Refused.of("E-CODE-TAKEN").field("code").args(code);
        }
    }

    /** @throws Refused E-PARENT or E-ELEMENT, when there is no such element on the day */
    public void requireElement(long id, LocalDate day, String field) {
        var element = em.find(Element.class, id);
        if (element == null || !element.existsOn(day)) {
            throw Refused.of(field.equals("parentId") ? "E-PARENT" : "E-ELEMENT")
                    .field(field);
        }
    }

    /** @throws Refused E-SITE, when nobody can work there on the day */
    public void requireSite(long id, LocalDate day, String field) {
        var element = em.find(Element.class, id);
        if (element == null || !element.workSite() || !element.existsOn(day)) {
            throw Refused.of("E-SITE").field(field);
        }
    }

    /** @throws Refused E-WATCH, when there is no such watch on the day */
    public void requireWatch(long id, LocalDate day) {
        var watch = em.find(Watch.class, id);
        if (watch == null || !new Interval(watch.openedOn(), watch.closedOn().orElse(null)).contains(day)) {
            throw Refused.of("E-WATCH").field("watchId");
        }
    }

    /** @throws Refused E-DATE: what is opened exists for at least one day */
    public void requireAfter(LocalDate opened, LocalDate closed) {
        if (!closed.isAfter(opened)) {
            throw Refused.of("E-DATE").field("on").args(opened);
        }
    }

    /**
     * Refuses to close what members are assigned to on or after the day; who is separated for good by then does not count.
     *
     * @param column of the assignment
     * @throws Refused E-IN-USE with the number of members
     */
    public void refuseUsed(String column, long id, LocalDate day) {
        if (!ASSIGNED_BY.contains(column)) {
            throw new IllegalArgumentException(column);
        }
        long members = new SqlText()
                .add(
                        "SELECT COUNT(DISTINCT a.member_id) FROM assignment a WHERE a.live_marker = 1 AND a." + column
                                + " = ? AND (a.to_date IS NULL OR a.to_date > ?) AND NOT EXISTS (SELECT 1"
                                + " FROM member_status s WHERE s.member_id = a.member_id AND s.superseded_at IS NULL"
                                + " AND s.status = 'SEPARATED' AND s.to_date IS NULL AND s.from_date <= ?)",
                        id,
                        day,
                        day)
                .rows(em)
                .findFirst()
                .map(row -> row.number(0))
                .orElse(0L);
        if (members > 0) {
            throw Refused.of("E-IN-USE").field("on").args(members);
        }
    }

    /** @throws Refused E-IN-USE while other elements hang under it on or after the day */
    public void refuseChildren(long id, LocalDate day) {
        long children = new SqlText()
                .add(
                        "SELECT COUNT(*) FROM element_version v JOIN element e ON e.id = v.element_id"
                                + " WHERE v.parent_id = ? AND (v.to_date IS NULL OR v.to_date > ?)"
                                + " AND (e.closed_on IS NULL OR e.closed_on > ?)",
                        id,
                        day,
                        day)
                .rows(em)
                .findFirst()
                .map(row -> row.number(0))
                .orElse(0L);
        if (children > 0) {
            throw Refused.of("E-IN-USE").field("on").args(children);
        }
    }

    /** The version of an element in force on a day. @throws Refused E-DATE before it was opened */
    public ElementVersion versionOn(long elementId, LocalDate day) {
        return em.createQuery("SELECT v FROM ElementVersion v WHERE v.elementId = :id", ElementVersion.class)
                .setParameter("id", elementId)
                .getResultStream()
                .filter(v -> new Interval(v.from(), v.to().orElse(null)).contains(day))
                .findFirst()
                .orElseThrow(() -> Refused.of("E-DATE").field("from"));
    }

    /** @throws Refused E-CYCLE when an element would hang under itself on the day or any later one */
    public void refuseCircles(LocalDate day) {
        var versions = em.createQuery("SELECT v FROM ElementVersion v", ElementVersion.class)
                .getResultList();
        var days = Stream.concat(Stream.of(day), versions.stream().map(ElementVersion::from))
                .filter(d -> !d.isBefore(day))
                .distinct()
                .toList();
        for (var on : days) {
            var above = new HashMap<String, String>();
            versions.stream()
                    .filter(v -> new Interval(v.from(), v.to().orElse(null)).contains(on))
                    .forEach(v -> v.parentId()
                            .ifPresent(parent -> above.put(Long.toString(v.elementId()), parent.toString())));
            if (!Circles.in(above).isEmpty()) {
                throw Refused.of("E-CYCLE").field("parentId").args(on);
            }
        }
    }

    /** Sectors of a site that are still open on the day. */
    public List<Sector> sectorsOf(long workSiteId, LocalDate day) {
        return em.createQuery("SELECT s FROM Sector s WHERE s.workSiteId = :site", Sector.class)
                .setParameter("site", workSiteId)
                .getResultStream()
                .filter(s -> s.closedOn().filter(closed -> !closed.isAfter(day)).isEmpty())
                .toList();
    }

    /** The figure of a cell in force on a day. */
    public Optional<Strength> strengthOn(long elementId, long workSiteId, long watchId, LocalDate day) {
        return strengths(elementId, workSiteId, watchId)
                .filter(s -> new Interval(s.from(), s.to().orElse(null)).contains(day))
                .findFirst();
    }

    /** When the next figure of a cell begins after a day. */
    public Optional<LocalDate> nextStrength(long elementId, long workSiteId, long watchId, LocalDate day) {
        return strengths(elementId, workSiteId, watchId)
                .map(Strength::from)
                .filter(day::isBefore)
                .findFirst();
    }

    private Stream<Strength> strengths(long elementId, long workSiteId, long watchId) {
        return em.createQuery(
                        "SELECT s FROM Strength s WHERE s.elementId = :element AND s.workSiteId = :site"
                                + " AND s.watchId = :watch ORDER BY s.from",
                        Strength.class)
                .setParameter("element", elementId)
                .setParameter("site", workSiteId)
                .setParameter("watch", watchId)
                .getResultStream();
    }
}
