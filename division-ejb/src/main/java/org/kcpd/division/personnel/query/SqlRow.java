package org.kcpd.division.personnel.query;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.kcpd.division.platform.crypt.SealedValue;

/** One row of a native query, read by column index; absent numbers are 0, absent texts "", absent days null. */
public record SqlRow(Object[] columns) {

    /** What the persistence provider returned for a row, also when it has one column only. */
    public static SqlRow of(Object row) {
        return new SqlRow(row instanceof Object[] many ? many : new Object[] {row});
    }

    public long number(int column) {
        Object value = columns[column];
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value == null ? 0 : ((Number) value).longValue();
    }

    public int integer(int column) {
        return Math.toIntExact(number(column));
    }

    public boolean flag(int column) {
        return number(column) != 0;
    }

    public String text(int column) {
        Object value = columns[column];
        return value == null ? "" : value.toString();
    }

    /** The day, null when there is none. */
    public LocalDate day(int column) {
        Object value = columns[column];
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return (LocalDate) value;
    }

    /** The instant, null when there is none; stored as UTC. */
    public Instant instant(int column) {
        Object value = columns[column];
        if (value instanceof Timestamp stamp) {
            return stamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        return value == null ? null : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    /** The encrypted value in three columns. */
    public SealedValue sealed(int column) {
        return new SealedValue(integer(column), (byte[]) columns[column + 1], (byte[]) columns[column + 2]);
    }

    public boolean absent(int column) {
        return columns[column] == null;
    }
}
