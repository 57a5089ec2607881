package org.kcpd.division.access.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The last row of a page of the audit: the next page begins behind it, so the millionth row is as near as the first. */
public record AuditCursor(Instant at, long id) {
    /** Before the newest row. */
    public static final AuditCursor NEWEST = new AuditCursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** Behind this row. */
    public static AuditCursor behind(AuditRow row) {
        return new AuditCursor(row.happenedAt(), row.id());
    }

    /** As it stands in an address. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** What an address says; the newest where it says nothing a cursor can be. */
    public static AuditCursor parse(String text) {
        return Optional.of(text)
                .filter(given -> given.matches("\\d{1,16}-\\d{1,18}"))
                .map(given -> given.split("-"))
                .map(parts -> new AuditCursor(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1])))
                .orElse(NEWEST);
    }
}
