package org.kcpd.division.platform.job;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Starts queued tasks on this node, keeps their heartbeat, and finds those whose node died.
 *
 * <p>A task is heard of every ten seconds; after a minute of silence it counts as interrupted.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TaskRunner {
    static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(TaskRunner.class.getName());

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private TaskRun run;

    @Inject
    private TaskStore store;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private BusinessClock clock;

    @Inject
    private TimerCall timer;

    /** The transaction that queued it has committed; a node without background work leaves it to the others. */
    public void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskQueued queued) {
        if (timer.here()) {
            submit(queued.taskId());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        timer.survive("background tasks", () -> {
            var forgotten = transaction.call(() -> {
                store.heartbeat(running);
                store.interruptSilentSince(clock.now().minus(SILENCE));
                return store.forgottenSince(clock.now().minus(FORGOTTEN));
            });
            forgotten.forEach(this::submit);
        });
    }

    private void submit(long taskId) {
        executor.submit(() -> {
            if (running.add(taskId)) {
                try {
                    run.run(taskId);
                } catch (RuntimeException noDatabase) {
                    LOG.log(Level.WARNING, "Task " + taskId + " will count as interrupted", noDatabase);
                } finally {
                    running.remove(taskId);
                }
            }
        });
    }
}
