package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * What is done every five seconds: one node seals what is new in the audit, every node takes the seals over into its copy.
 *
 * <p>Sealed are only ids that had been given five seconds ago, and their rows are read with a lock: a transaction that got a
 * smaller id and commits later is waited for, one that was rolled back leaves an id no seal names (docs/adr/0007). When the
 * database's seals do not go on where the copy ends, nothing is sealed: what somebody has taken out must not be covered up.
 */
@ApplicationScoped
public class SealingRound {
    private static final Logger LOG = Logger.getLogger(SealingRound.class.getName());
    private static final String JOB = "audit-seal";
    private static final int SECONDS = 60;

    @Inject
    private SealStore store;

    @Inject
    private AuditSealer sealer;

    @Inject
    private SealKeeper keeper;

    @Inject
    private SealingState state;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private JobLease lease;

    @Inject
    private BusinessClock clock;

    private long settled;

    /** One look. */
    void seal() {
        SealStore.Ends ends = transaction.call(store::ends);
        long upTo = settled;
        settled = ends.lastRow();
        try {
            takeOver(ends);
            if (upTo > ends.lastSealed() && lease.take(JOB, slot(ends))) {
                sealAll(upTo);
                takeOver(transaction.call(store::ends));
            }
            state.isSound();
        } catch (SealKeeper.NotTheSame | IllegalArgumentException e) {
            if (state.breaks(e.getMessage())) {
                LOG.log(
                        Level.SEVERE,
                        "The audit is not sealed any more: {0}. Somebody may have changed it; see the runbook, \"The audit\".",
                        e.getMessage());
            }
        }
    }

    private void sealAll(long upTo) {
        Optional<Seal> made;
        do {
            made = transaction.call(() -> sealer.seal(upTo));
        } while (made.isPresent() && made.get().lastId() < upTo);
    }

    private void takeOver(SealStore.Ends ends) {
        if (!keeper.upToDate(ends)) {
            int taken;
            do {
                taken = transaction.call(keeper::takeOver);
            } while (taken > 0);
        }
    }

    /** What follows a seal is one node's to seal; should it die in between, another's a minute later. */
    private String slot(SealStore.Ends ends) {
        return ends.lastSeal() + "@" + clock.now().getEpochSecond() / SECONDS;
    }
}
