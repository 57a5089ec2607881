package org.kcpd.division.access.query;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads what native queries of this area answer with. */
final class Stored {
    private Stored() {}

    static Instant instant(Object stored) {
        LocalDateTime utc = stored instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) stored;
        return utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Optional<Instant> instantIfAny(Object stored) {
        return Optional.ofNullable(stored).map(Stored::instant);
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
