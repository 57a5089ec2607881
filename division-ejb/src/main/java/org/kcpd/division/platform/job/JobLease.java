package org.kcpd.division.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** Lets one node of the cluster, and only one, do a job at a slot of time: who inserts the row has it. */
@ApplicationScoped
public class JobLease {
    private static final String NODE = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private BusinessClock clock;

    protected JobLease() {}

    public JobLease(EntityManager em, OwnTransaction transaction, BusinessClock clock) {
        this.em = em;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether this node shall do the job at this slot.
     *
     * @param slot the same on every node at that time, for example the duty day or the minute
     */
    public boolean take(String job, String slot) {
        return transaction.call(() ->
                em.createNativeQuery("insert ignore into job_lease (job, slot, node, taken_at) values (?, ?, ?, ?)")
                                .setParameter(1, job)
                                .setParameter(2, slot)
                                .setParameter(3, NODE)
                                .setParameter(4, StoredTime.of(clock.now()))
                                .executeUpdate()
                        == 1);
    }

    /** Says that the job of this slot is done. */
    public void done(String job, String slot) {
        transaction.call(() -> em.createNativeQuery("update job_lease set finished_at = ? where job = ? and slot = ?")
                .setParameter(1, StoredTime.of(clock.now()))
                .setParameter(2, job)
                .setParameter(3, slot)
                .executeUpdate());
    }

    /** The latest slot of each job, by name. */
    public List<LeasedJob> latest() {
        List<?> rows = em.createNativeQuery(
                        "select job, slot, node, taken_at, finished_at from job_lease"
                                + " where (job, taken_at) in (select job, max(taken_at) from job_lease group by job) order by job")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LeasedJob(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        StoredTime.instant(row[3]),
                        Optional.ofNullable(row[4]).map(StoredTime::instant)))
                .toList();
    }
}
