package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.Element;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.personnel.ElementVersion;
import org.kcpd.division.personnel.Sector;
import org.kcpd.division.personnel.Strength;
import org.kcpd.division.personnel.Watch;

/**
 * The department as a first start finds it: bureaus, the six patrol divisions with their sectors, and the units, which
 * hung under Executive Services until the Community Engagement Division was founded on 11 December 2022. From then on it
 * is data that administrators edit.
 */
@ApplicationScoped
public class DepartmentOrganisation {
    /** Before anybody on a roster was assigned anywhere. */
    public static final LocalDate OPENED = LocalDate.of(1950, 1, 1);

    private static final LocalDate FOUNDED = LocalDate.of(2022, 12, 11);
    private static final int SECTORS = 4;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    private record Division(String code, String name, String address) {}

    private record Unit(String code, String name, Discipline discipline) {}

    protected DepartmentOrganisation() {}

    /** Outside the container. */
    public DepartmentOrganisation(EntityManager em) {
        this.em = em;
    }

    /** Whether there is nothing of this kind yet. @param entity name of the entity */
    public boolean none(String entity) {
        return em.createQuery("SELECT COUNT(e) FROM " + entity + " e", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Opens everything, in the caller's transaction. */
    public void open() {
        long department = open(
                Element.open("KCPD", OPENED), "Kansas City Missouri Police Department", ElementKind.DEPARTMENT, 0, "");
        open(Element.openSite("HQ", false, OPENED), "Headquarters", ElementKind.STATION, department, "1125 Locust");
        open(Element.open("CHIEF", OPENED), "Office of the Chief", ElementKind.BUREAU, department, "");
        long patrol = bureau("PATROL", "Patrol Bureau", department);
        bureau("INVEST", "Investigations Bureau", department);
        bureau("ADMIN", "Administration Bureau", department);
        bureau("PDR", "Professional Development and Research Bureau", department);
        long executive = bureau("EXEC", "Executive Services Bureau", department);
        divisions(patrol);
        units(patrol, executive);
        em.persist(new Watch("DAY", "Day", LocalTime.of(6, 0), LocalTime.of(16, 0), 1, OPENED));
        em.persist(new Watch("EVENING", "Evening", LocalTime.of(13, 0), LocalTime.of(23, 0), 2, OPENED));
        em.persist(new Watch("MIDNIGHT", "Midnight", LocalTime.of(21, 0), LocalTime.of(7, 0), 3, OPENED));
        em.flush();
    }

    private long bureau(String code, String name, long department) {
        return open(Element.open(code, OPENED), name, ElementKind.BUREAU, department, "");
    }

    private void divisions(long patrol) {
        for (var division : new Division[] {
            new Division("CPD", "Central Patrol Division", "1200 E Linwood Blvd"),
            new Division("MPD", "Metro Patrol Division", "7601 Prospect Ave"),
            new Division("EPD", "East Patrol Division", "2640 Prospect Ave"),
            new Division("NPD", "North Patrol Division", "11000 NW Prairie View Rd"),
            new Division("SPD", "South Patrol Division", "9701 Marion Park Dr"),
            new Division("SCP", "Shoal Creek Patrol Division", "6801 NE Pleasant Valley Rd")
        }) {
            var site = Element.openSite(division.code(), true, OPENED);
            long id = open(site, division.name(), ElementKind.DIVISION, patrol, division.address());
            for (int sector = 1; sector <= SECTORS; sector++) {
                em.persist(new Sector(id, sector + "0", "Sector " + sector + "0", OPENED));
            }
        }
    }

    private void units(long patrol, long executive) {
        long engagement =
                open(Element.open("CED", FOUNDED), "Community Engagement Division", ElementKind.DIVISION, patrol, "");
        for (var unit : new Unit[] {
            new Unit("SSS", "Social Services", Discipline.SOCIAL_WORK),
            new Unit("CIO", "Community Interaction", Discipline.COMMUNITY_INTERACTION),
            new Unit("CIT", "Crisis Intervention Team", Discipline.CRISIS_INTERVENTION),
            new Unit("CFMH", "Crime-Free Multi-Housing", Discipline.CRIME_FREE_HOUSING),
            new Unit("CHAP", "Chaplaincy", Discipline.CHAPLAINCY),
            new Unit("LIA", "LGBTQ+ Liaison", Discipline.LIAISON)
        }) {
            var element = Element.openUnit(unit.code(), unit.discipline(), OPENED);
            em.persist(element);
            em.flush();
            var before = ElementVersion.first(element, unit.name(), ElementKind.UNIT, executive, "", 0);
            em.persist(before);
            em.persist(before.change(unit.name(), engagement, "", FOUNDED, 0, "The division is founded"));
        }
    }

    private long open(Element element, String name, ElementKind kind, long parent, String address) {
        em.persist(element);
        em.flush();
        em.persist(ElementVersion.first(element, name, kind, parent, address, 0));
        return element.id();
    }

    /**
     * Sets the strength of every cell somebody is assigned to: a little more authorised than assigned, about two thirds
     * of it as the minimum, so that the board shows vacancies and watches at their limit.
     */
    public void setStrength() {
        var assigned = new LinkedHashMap<Cell, Integer>();
        em.createQuery(
                        "SELECT a.elementId, a.workSiteId, a.watchId, COUNT(a) FROM Assignment a"
                                + " WHERE a.primary = TRUE AND a.to IS NULL AND a.supersededAt IS NULL"
                                + " GROUP BY a.elementId, a.workSiteId, a.watchId"
                                + " ORDER BY a.elementId, a.workSiteId, a.watchId",
                        Object[].class)
                .getResultList()
                .forEach(row -> assigned.put(
                        new Cell((Long) row[0], (Long) row[1], (Long) row[2]), ((Number) row[3]).intValue()));
        assigned.forEach((cell, members) -> em.persist(new Strength(
                cell.element(),
                cell.site(),
                cell.watch(),
                members + members / 15 + (int) (cell.element() + cell.watch()) % 2,
                members < 3 ? 0 : members * 2 / 3,
                OPENED)));
        em.flush();
    }

    private record Cell(long element, long site, long watch) {}
}
