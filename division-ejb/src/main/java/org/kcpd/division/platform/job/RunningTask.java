package org.kcpd.division.platform.job;

import org.kcpd.division.platform.usecase.OwnTransaction;

/** The context of a task that runs: writes progress at most twice a second and learns then whether to stop. */
final class RunningTask implements TaskContext {
    private static final long BETWEEN_WRITES_NANOS = 500_000_000L;

    private final TaskStore.Work work;
    private final TaskStore store;
    private final OwnTransaction transaction;
    private long written;
    private boolean stop;

    RunningTask(TaskStore.Work work, TaskStore store, OwnTransaction transaction) {
        this.work = work;
        this.store = store;
        this.transaction = transaction;
        this.written = System.nanoTime() - BETWEEN_WRITES_NANOS;
    }

    @Override
    public long taskId() {
        return work.id();
    }

    @Override
    public String parameters() {
        return work.parameters();
    }

    @Override
    public String fileName() {
        return work.fileName();
    }

    @Override
    public byte[] input() {
        return work.input().clone();
    }

    @Override
    public void progress(int done, int total) {
        long now = System.nanoTime();
        if (done >= total || now - written >= BETWEEN_WRITES_NANOS) {
            stop = transaction.call(() -> store.progress(work.id(), done, total));
            written = now;
        }
    }

    @Override
    public boolean cancelled() {
        return stop;
    }
}
