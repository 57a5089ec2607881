package org.kcpd.division.personnel.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inserts many rows by few statements: 500 rows each, every value bound. */
final class BulkInsert {
    private static final int ROWS = 500;

    private final Connection connection;
    private final String head;
    private final int width;
    private final List<Object> values = new ArrayList<>();

    /** Table and columns come from the program, never from outside. */
    BulkInsert(Connection connection, String table, String... columns) {
        this.connection = connection;
        this.head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        this.width = columns.length;
    }

    /** Adds a row. */
    BulkInsert row(Object... row) throws SQLException {
        if (row.length != width) {
            throw new IllegalArgumentException(row.length + " values for " + width + " columns");
        }
        values.addAll(Arrays.asList(row));
        if (values.size() == ROWS * width) {
            flush();
        }
        return this;
    }

    /** Writes what is left. */
    void flush() throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        var one = "(?" + ", ?".repeat(width - 1) + ")";
        var sql = head + one + (", " + one).repeat(values.size() / width - 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
        values.clear();
    }
}
