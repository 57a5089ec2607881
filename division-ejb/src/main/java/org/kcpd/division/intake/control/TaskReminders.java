package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.intake.WorkTask;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** Reminds whoever has a task in hand when its day has come, once. */
@ApplicationScoped
public class TaskReminders {
    static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private WorkNotices notices;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private BusinessClock clock;

    protected TaskReminders() {}

    /** Outside the container. */
    public TaskReminders(EntityManager em, WorkNotices notices, OwnTransaction transaction, BusinessClock clock) {
        this.em = em;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reminds of the oldest ones; answers of how many. */
    public int some() {
        return transaction.call(() -> {
            var due = em.createQuery(
                            "select w from WorkTask w where w.state = :open and w.remindedOn is null and w.dueOn <= :today"
                                    + " order by w.dueOn, w.id",
                            WorkTask.class)
                    .setParameter("open", TaskState.OPEN)
                    .setParameter("today", clock.today())
                    .setMaxResults(AT_ONCE)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            due.forEach(task -> {
                notices.due(task, clock.today());
                task.reminded(clock.today());
            });
            return due.size();
        });
    }
}
