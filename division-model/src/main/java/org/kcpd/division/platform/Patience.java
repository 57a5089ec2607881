package org.kcpd.division.platform;

import java.time.Duration;

/**
 * Nobody waits for a slow database longer than ten seconds: a request whose queries have taken {@link #LONGEST} gets no
 * further one, and with it the whole unit of work is refused. Background tasks and jobs have all the time they need.
 */
public final class Patience {
    /** The rest of the ten seconds is for the query that is under way, and for the page. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final ThreadLocal<Patience> OF_REQUEST = new ThreadLocal<>();

    private long begun;
    private boolean running;
    private long spent;

    private Patience() {}

    /** The patience of one request. */
    public interface Span extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on and on this thread, until it is closed. */
    public static Span begin() {
        OF_REQUEST.set(new Patience());
        return OF_REQUEST::remove;
    }

    /** @throws Unavailable E-SLOW when there is none left for another query */
    static void queryBegins() {
        var patience = OF_REQUEST.get();
        if (patience != null) {
            patience.count();
            patience.running = true;
            if (patience.spent > LONGEST.toNanos()) {
                throw new Unavailable("E-SLOW");
            }
        }
    }

    static void queryEnds() {
        var patience = OF_REQUEST.get();
        if (patience != null) {
            patience.count();
            patience.running = false;
        }
    }

    /** Counts a query inside another once, and one that never ended (it got no connection) until somebody asks again. */
    private void count() {
        long now = System.nanoTime();
        if (running) {
            spent += now - begun;
        }
        begun = now;
    }
}
