package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.platform.time.StoredTime;

/** Reads what native queries of this area answer with. */
final class Stored {
    private Stored() {}

    static Optional<Instant> instantIfAny(Object stored) {
        return Optional.ofNullable(stored).map(StoredTime::instant);
    }

    static long number(Object stored) {
        return ((Number) stored).longValue();
    }

    static boolean truth(Object stored) {
        return stored instanceof Boolean truth ? truth : stored instanceof Number number && number.intValue() != 0;
    }

    static String text(Object stored) {
        return stored == null ? "" : stored.toString();
    }
}
