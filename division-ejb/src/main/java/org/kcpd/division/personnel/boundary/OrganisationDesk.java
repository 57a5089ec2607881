package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.Element;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.personnel.ElementVersion;
import org.kcpd.division.personnel.Position;
import org.kcpd.division.personnel.RankTitle;
import org.kcpd.division.personnel.Sector;
import org.kcpd.division.personnel.Strength;
import org.kcpd.division.personnel.Watch;
import org.kcpd.division.personnel.control.OrganisationRules;
import org.kcpd.division.personnel.query.OrganisationChanged;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The organisation in the hands of the roster administrators: everything is data, every change keeps the past. */
@Stateless
@UseCase
public class OrganisationDesk {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OrganisationRules rules;

    @Inject
    private CallerContext caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OrganisationChanged> changed;

    protected OrganisationDesk() {}

    /** Outside the container. */
    public OrganisationDesk(
            EntityManager em,
            OrganisationRules rules,
            CallerContext caller,
            AuditTrail audit,
            Event<OrganisationChanged> changed) {
        this.em = em;
        this.rules = rules;
        this.caller = caller;
        this.audit = audit;
        this.changed = changed;
    }

    /** @return the element's id @throws Refused E-CODE-TAKEN, E-PARENT, E-DISCIPLINE */
    @Requires(Right.ORGANISATION_EDIT)
    public long openElement(OpenElement command) {
        rules.refuseTaken("Element", command.code());
        if (command.parentId() != 0 || command.kind() != ElementKind.DEPARTMENT) {
            rules.requireElement(command.parentId(), command.from(), "parentId");
        }
        if (command.discipline().isPresent() && command.workSite()) {
            throw Refused.of("E-DISCIPLINE").field("discipline");
        }
        var element = command.workSite() || command.patrolDivision()
                ? Element.openSite(command.code(), command.patrolDivision(), command.from())
                : command.discipline()
                        .map(discipline -> Element.openUnit(command.code(), discipline, command.from()))
                        .orElseGet(() -> Element.open(command.code(), command.from()));
        em.persist(element);
        em.flush();
        em.persist(ElementVersion.first(
                element, command.name(), command.kind(), command.parentId(), command.address(), by()));
        return done("Element", element.id());
    }

    /** Renames, moves in the tree or gives another address from a day on. @throws Refused E-CYCLE, E-PARENT, E-DATE */
    @Requires(Right.ORGANISATION_EDIT)
    public void changeElement(ChangeElement command) {
        var element = rules.lock(Element.class, command.elementId());
        Conflict.unless(command.seenVersion(), element.version(), "Element", element.id());
        var version = rules.versionOn(element.id(), command.from());
        if (version.parentId().isPresent() || command.parentId() != 0) {
            rules.requireElement(command.parentId(), command.from(), "parentId");
        }
        var next = version.change(
                command.name(), command.parentId(), command.address(), command.from(), by(), command.reason());
        if (next != version) {
            em.persist(next);
        }
        em.flush();
        rules.refuseCircles(command.from());
        em.lock(element, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        done("Element", element.id());
    }

    /** @throws Refused E-IN-USE while somebody is assigned there on or after the day, or something hangs under it */
    @Requires(Right.ORGANISATION_EDIT)
    public void closeElement(Close command) {
        var element = rules.lock(Element.class, command.id());
        Conflict.unless(command.seenVersion(), element.version(), "Element", element.id());
        rules.requireAfter(element.openedOn(), command.on());
        rules.refuseUsed("element_id", element.id(), command.on());
        rules.refuseUsed("work_site_id", element.id(), command.on());
        rules.refuseChildren(element.id(), command.on());
        rules.sectorsOf(element.id(), command.on()).forEach(sector -> sector.close(command.on()));
        element.close(command.on());
        done("Element", element.id());
    }

    /** @throws Refused E-CODE-TAKEN, E-SITE */
    @Requires(Right.ORGANISATION_EDIT)
    public long openSector(OpenSector command) {
        rules.requireSite(command.workSiteId(), command.from(), "workSiteId");
        var sector = new Sector(command.workSiteId(), command.code(), command.name(), command.from());
        em.persist(sector);
        em.flush();
        return done("Sector", sector.id());
    }

    @Requires(Right.ORGANISATION_EDIT)
    public void renameSector(Rename command) {
        var sector = rules.lock(Sector.class, command.id());
        Conflict.unless(command.seenVersion(), sector.version(), "Sector", sector.id());
        sector.rename(command.name());
        done("Sector", sector.id());
    }

    /** @throws Refused E-IN-USE */
    @Requires(Right.ORGANISATION_EDIT)
    public void closeSector(Close command) {
        var sector = rules.lock(Sector.class, command.id());
        Conflict.unless(command.seenVersion(), sector.version(), "Sector", sector.id());
        rules.requireAfter(sector.openedOn(), command.on());
        rules.refuseUsed("sector_id", sector.id(), command.on());
        sector.close(command.on());
        done("Sector", sector.id());
    }

    /** @throws Refused E-CODE-TAKEN */
    @Requires(Right.ORGANISATION_EDIT)
    public long openWatch(OpenWatch command) {
        rules.refuseTaken("Watch", command.code());
        var watch = new Watch(
                command.code(), command.name(), command.startsAt(), command.endsAt(), command.order(), command.from());
        em.persist(watch);
        em.flush();
        return done("Watch", watch.id());
    }

    @Requires(Right.ORGANISATION_EDIT)
    public void changeWatch(ChangeWatch command) {
        var watch = rules.lock(Watch.class, command.watchId());
        Conflict.unless(command.seenVersion(), watch.version(), "Watch", watch.id());
        watch.change(command.name(), command.startsAt(), command.endsAt());
        done("Watch", watch.id());
    }

    /** @throws Refused E-IN-USE */
    @Requires(Right.ORGANISATION_EDIT)
    public void closeWatch(Close command) {
        var watch = rules.lock(Watch.class, command.id());
        Conflict.unless(command.seenVersion(), watch.version(), "Watch", watch.id());
        rules.requireAfter(watch.openedOn(), command.on());
        rules.refuseUsed("watch_id", watch.id(), command.on());
        watch.close(command.on());
        done("Watch", watch.id());
    }

    /** @throws Refused E-CODE-TAKEN */
    @Requires(Right.ORGANISATION_EDIT)
    public long openPosition(OpenPosition command) {
        rules.refuseTaken("Position", command.code());
        var position = new Position(command.code(), command.name(), command.from());
        em.persist(position);
        em.flush();
        return done("Position", position.id());
    }

    @Requires(Right.ORGANISATION_EDIT)
    public void renamePosition(Rename command) {
        var position = rules.lock(Position.class, command.id());
        Conflict.unless(command.seenVersion(), position.version(), "Position", position.id());
        position.rename(command.name());
        done("Position", position.id());
    }

    /** @throws Refused E-IN-USE; E-BUILT-IN for the positions that rules know by name */
    @Requires(Right.ORGANISATION_EDIT)
    public void closePosition(Close command) {
        var position = rules.lock(Position.class, command.id());
        Conflict.unless(command.seenVersion(), position.version(), "Position", position.id());
        if (position.builtIn()) {
            throw Refused.of("E-BUILT-IN").args(position.name());
        }
        rules.requireAfter(position.openedOn(), command.on());
        rules.refuseUsed("position_id", position.id(), command.on());
        position.close(command.on());
        done("Position", position.id());
    }

    /** @throws Refused E-STRENGTH unless 0 &lt;= minimum &lt;= authorised, E-ELEMENT, E-SITE, E-WATCH */
    @Requires(Right.ORGANISATION_EDIT)
    public long setStrength(SetStrength command) {
        if (command.minimum() < 0 || command.authorised() < command.minimum()) {
            throw Refused.of("E-STRENGTH").field("minimum");
        }
        rules.lock(Element.class, command.elementId());
        rules.requireElement(command.elementId(), command.from(), "elementId");
        rules.requireSite(command.workSiteId(), command.from(), "workSiteId");
        rules.requireWatch(command.watchId(), command.from());
        var before = rules.strengthOn(command.elementId(), command.workSiteId(), command.watchId(), command.from());
        var next = before.isPresent()
                ? before.get().change(command.authorised(), command.minimum(), command.from(), by(), command.reason())
                : new Strength(
                        command.elementId(),
                        command.workSiteId(),
                        command.watchId(),
                        command.authorised(),
                        command.minimum(),
                        command.from());
        if (!em.contains(next)) {
            rules.nextStrength(command.elementId(), command.workSiteId(), command.watchId(), command.from())
                    .ifPresent(next::endBefore);
            em.persist(next);
        }
        em.flush();
        return done("Strength", next.id());
    }

    /** Adds or regrades a rank or title. @throws Refused E-NAME-TAKEN */
    @Requires(Right.ORGANISATION_EDIT)
    public long gradeTitle(GradeTitle command) {
        if (command.id() != 0) {
            var title = rules.lock(RankTitle.class, command.id());
            Conflict.unless(command.seenVersion(), title.version(), "RankTitle", title.id());
            title.regrade(command.grade(), command.needsChief());
            return done("RankTitle", title.id());
        }
        var title = new RankTitle(command.name(), command.kind(), command.grade(), command.needsChief());
        em.persist(title);
        em.flush();
        return done("RankTitle", title.id());
    }

    private long by() {
        return caller.current().memberId();
    }

    private long done(String kind, long id) {
        audit.subject(kind, id);
        changed.fire(new OrganisationChanged());
        return id;
    }
}
