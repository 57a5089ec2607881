package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.ServiceRequest;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** Tells the supervisors of overdue requests, each once. */
@ApplicationScoped
public class Escalation {
    static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private RequestNotices notices;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private BusinessClock clock;

    protected Escalation() {}

    /** Outside the container. */
    public Escalation(EntityManager em, RequestNotices notices, OwnTransaction transaction, BusinessClock clock) {
        this.em = em;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells of the oldest ones; answers of how many. */
    public int some() {
        return transaction.call(() -> {
            List<ServiceRequest> late = em.createQuery(
                            "select r from ServiceRequest r where r.escalatedAt is null and r.dueAt < :now"
                                    + " and r.state in :waiting order by r.dueAt, r.id",
                            ServiceRequest.class)
                    .setParameter("now", clock.now())
                    .setParameter(
                            "waiting",
                            List.of(RequestState.values()).stream()
                                    .filter(RequestState::unanswered)
                                    .toList())
                    .setMaxResults(AT_ONCE)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            late.forEach(request -> {
                notices.overdue(request, clock.today());
                request.escalated(clock.now());
            });
            return late.size();
        });
    }
}
