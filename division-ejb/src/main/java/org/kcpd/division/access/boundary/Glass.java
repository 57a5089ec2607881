package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.GlassBreak;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.GlassReason;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.query.OpenGlass;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.CallerContext;

/**
 * Breaks the glass before one confidential record, inside a use case of the area whose record it is: that area knows
 * whether the caller sees the record at all, and what of it is withheld.
 */
@ApplicationScoped
public class Glass {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Secrets secrets;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase;

    protected Glass() {}

    /** Outside the container. */
    public Glass(
            EntityManager em,
            CallerContext callers,
            BusinessClock clock,
            Secrets secrets,
            Outbox outbox,
            AuditTrail audit,
            String linkBase) {
        this.em = em;
        this.callers = callers;
        this.clock = clock;
        this.secrets = secrets;
        this.outbox = outbox;
        this.audit = audit;
        this.linkBase = linkBase;
    }

    /** One record. @param owner whose record it is; @param page its page, for the link in the notice */
    public record Pane(GlassKind kind, long id, long owner, String page) {}

    /**
     * Opens the record to the caller for an hour, and tells the owner's supervisors and the privacy officers: number and
     * link, nothing else.
     *
     * @return the number of the break-glass
     * @throws NotPermitted without the right for that kind
     * @throws Refused E-GLASS-OPEN while it is open already, E-REQUIRED, E-GLASS-TEXT, E-TOO-LONG
     */
    public long open(Pane pane, Collection<Long> supervisors, GlassReason reason, String text) {
        var caller = callers.current();
        audit.subject(pane.kind().subject(), pane.id());
        if (!caller.holds(pane.kind().right())) {
            throw new NotPermitted(pane.kind().right().name());
        }
        if (open(pane.kind(), pane.id(), caller.memberId())) {
            throw Refused.of("E-GLASS-OPEN");
        }
        var broken = new GlassBreak(pane.kind(), pane.id(), pane.owner(), caller.memberId(), reason, text, clock.now());
        em.persist(broken);
        em.flush();
        secrets.keepNew(Map.of(OpenGlass.text(broken.id()), text.strip()));
        audit.detail("break-glass " + broken.id() + " " + reason + " until " + broken.untilAt());
        notice(broken, pane, supervisors);
        return broken.id();
    }

    private boolean open(GlassKind kind, long record, long by) {
        var now = StoredTime.of(clock.now());
        return !em.createNativeQuery(
                        "select 1 from glass_break g where g.kind = ? and g.record_id = ? and g.opened_by = ?"
                                + " and g.opened_at <= ? and g.until_at > ?")
                .setParameter(1, kind.name())
                .setParameter(2, record)
                .setParameter(3, by)
                .setParameter(4, now)
                .setParameter(5, now)
                .getResultList()
                .isEmpty();
    }

    private void notice(GlassBreak broken, Pane pane, Collection<Long> supervisors) {
        var subject = "Break-glass no. " + broken.id();
        outbox.sendAll(
                addresses(supervisors),
                subject,
                subject + ": a confidential record of a member you supervise was opened.\n\n" + linkBase + pane.page()
                        + "\n");
        outbox.sendAll(
                Givers.addresses(
                        em, Role.PRI, clock.now(), List.of(callers.current().memberId())),
                subject,
                subject + " awaits its review within seven days.\n\n" + linkBase + "/access/glass.xhtml\n");
    }

    private List<String> addresses(Collection<Long> members) {
        List<?> found = em.createNativeQuery("select m.email from member m where m.email is not null and m.id <> ?1"
                        + " and m.id in (" + numbers(members) + ")")
                .setParameter(1, callers.current().memberId())
                .getResultList();
        return found.stream().map(Object::toString).toList();
    }

    private static String numbers(Collection<Long> ids) {
        return ids.isEmpty()
                ? "0"
                : String.join(",", ids.stream().map(String::valueOf).toList());
    }
}
