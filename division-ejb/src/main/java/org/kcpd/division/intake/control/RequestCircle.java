package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.intake.boundary.Circle;
import org.kcpd.division.intake.boundary.WorkSubject;
import org.kcpd.division.intake.query.RequestVisibility;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;

/** Service requests as what notes and tasks are about. */
@ApplicationScoped
public class RequestCircle implements WorkSubject {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private RequestInvolvement picture;

    @Inject
    private BusinessClock clock;

    protected RequestCircle() {}

    /** Outside the container. */
    public RequestCircle(EntityManager em, RequestInvolvement picture, BusinessClock clock) {
        this.em = em;
        this.picture = picture;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RequestBook.KIND;
    }

    @Override
    public Optional<Circle> circle(Caller caller, long id) {
        return RequestVisibility.subjectOf(em, id, caller, clock.today())
                .filter(subject -> RequestVisibility.sees(caller, subject))
                .map(subject -> new Circle(
                        RequestVisibility.seesContent(caller, subject),
                        RequestVisibility.ofTeam(caller, subject),
                        RequestVisibility.writes(caller, subject),
                        subject.unit(),
                        subject.site()));
    }

    @Override
    public void noted(long id, long noteId, Instant at) {
        picture.noted(id, noteId, at);
    }

    @Override
    public String number(long id) {
        return "R-" + id;
    }

    @Override
    public String page(long id) {
        return "/intake/request.xhtml?id=" + id;
    }
}
