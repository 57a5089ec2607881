package org.kcpd.division.platform.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes the months of {@code audit_event} ahead of time. It needs the account that owns the schema, so it is part of the
 * migrate step and not a job. A month nobody made is no fault: its rows lie in the last part, which has no end, until the
 * next migrate step moves them to where they belong.
 */
final class AuditPartitions {
    /** Two years: whoever does not upgrade for so long loses nothing but pruning. */
    static final int MONTHS_AHEAD = 24;

    private static final String LAST = "p_later";

    private final DataSource database;

    AuditPartitions(DataSource database) {
        this.database = database;
    }

    /** Makes what is missing. Returns how many parts are new. */
    int makeAhead() {
        try (var connection = database.getConnection()) {
            YearMonth newest = newest(connection);
            YearMonth wanted = thisMonth(connection).plusMonths(MONTHS_AHEAD);
            List<String> parts = new ArrayList<>();
            for (YearMonth month = newest.plusMonths(1); !month.isAfter(wanted); month = month.plusMonths(1)) {
                parts.add("partition p%d_%02d values less than ('%s 00:00:00')"
                        .formatted(
                                month.getYear(),
                                month.getMonthValue(),
                                month.plusMonths(1).atDay(1)));
            }
            if (!parts.isEmpty()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("alter table audit_event reorganize partition " + LAST + " into ("
                            + String.join(", ", parts) + ", partition " + LAST + " values less than (maxvalue))");
                }
            }
            return parts.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The months of the audit cannot be made: " + e.getMessage(), e);
        }
    }

    /** The last month that has a part: what its bound, the first day after it, says. */
    private static YearMonth newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select max(partition_description) from information_schema.partitions where table_schema = database()"
                                + " and table_name = 'audit_event' and partition_name <> '" + LAST + "'")) {
            row.next();
            return YearMonth.from(LocalDate.parse(row.getString(1).substring(1, 11)))
                    .minusMonths(1);
        }
    }

    private static YearMonth thisMonth(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select utc_date()")) {
            row.next();
            return YearMonth.from(row.getObject(1, LocalDate.class));
        }
    }
}
