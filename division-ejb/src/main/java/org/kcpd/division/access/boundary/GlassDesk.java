package org.kcpd.division.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.kcpd.division.access.GlassBreak;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.query.OpenGlass;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Reviews what was opened by break-glass. */
@Stateless
@UseCase
public class GlassDesk {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    /** Says what the review found; once, and not by who opened it. @throws NotFound; @throws Refused E-OWN-REVIEW ... */
    @Requires(Right.GLASS_REVIEW)
    public void review(ReviewGlass command) {
        var broken = em.find(GlassBreak.class, command.id(), LockModeType.PESSIMISTIC_WRITE);
        if (broken == null) {
            throw new NotFound("GlassBreak", command.id());
        }
        audit.subject(broken.kind().subject(), broken.recordId());
        broken.review(callers.current().memberId(), command.outcome(), command.note(), clock.now());
        secrets.keepNew(Map.of(OpenGlass.note(broken.id()), command.note().strip()));
        audit.detail("review of break-glass " + broken.id() + " " + command.outcome());
    }
}
