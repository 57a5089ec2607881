package org.kcpd.division.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants are stored as UTC in DATETIME(6), whatever zone the JVM, the driver or the database is in: a Timestamp is an
 * instant, and the driver writes it in the connection's zone, which is UTC.
 */
@Converter(autoApply = true)
public class InstantAsUtc implements AttributeConverter<Instant, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public Instant convertToEntityAttribute(Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
