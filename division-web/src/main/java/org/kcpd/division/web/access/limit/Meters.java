package org.kcpd.division.web.access.limit;

import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The meters of one sort of work by one sort of name. There are never more than {@link #MOST}: the one that was not used
 * for the longest time is forgotten, which gives its owner no more than a fresh start.
 */
final class Meters {
    static final int MOST = 20_000;

    private final Pace pace;
    private final TimeMeter time;
    private final Map<String, Meter> byName = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Meter> eldest) {
            return size() > MOST;
        }
    };

    Meters(Pace pace, TimeMeter time) {
        this.pace = pace;
        this.time = time;
    }

    Optional<Refusal> take(String name) {
        return of(name).take();
    }

    int size() {
        synchronized (byName) {
            return byName.size();
        }
    }

    private Meter of(String name) {
        synchronized (byName) {
            return byName.computeIfAbsent(name, fresh -> new Meter(pace, time));
        }
    }
}
