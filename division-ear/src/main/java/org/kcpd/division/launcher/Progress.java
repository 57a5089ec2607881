package org.kcpd.division.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is being done, and every few seconds that it is still being done. */
final class Progress implements AutoCloseable {

    private static final int BEAT_SECONDS = 5;

    private final PrintStream out;
    private final Instant begin = Instant.now();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    Progress(PrintStream out) {
        this.out = out;
        beat.scheduleAtFixedRate(() -> line("..."), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    PrintStream out() {
        return out;
    }

    void say(String step) {
        line(step);
    }

    /** Ends the beat: from now on the product speaks for itself. */
    void finish() {
        close();
        line("Ready.");
    }

    private void line(String text) {
        out.printf("[%3d s] %s%n", Duration.between(begin, Instant.now()).toSeconds(), text);
        out.flush();
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
