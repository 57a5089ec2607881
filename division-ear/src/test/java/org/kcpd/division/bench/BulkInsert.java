package org.kcpd.division.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Many rows per statement, whatever the address of the database says about batches. */
final class BulkInsert {
    private static final int ROWS_PER_INSERT = 500;

    private BulkInsert() {}

    /** @param insert up to the names of the columns */
    static void rows(Connection connection, String insert, List<Object[]> rows) throws SQLException {
        for (int first = 0; first < rows.size(); first += ROWS_PER_INSERT) {
            var some = rows.subList(first, Math.min(rows.size(), first + ROWS_PER_INSERT));
            var row = "(" + "?, ".repeat(some.get(0).length - 1) + "?)";
            var sql = insert + " values " + (row + ", ").repeat(some.size() - 1) + row;
            try (var statement = connection.prepareStatement(sql)) {
                int at = 1;
                for (var values : some) {
                    for (var value : values) {
                        statement.setObject(at++, value);
                    }
                }
                statement.executeUpdate();
            }
        }
    }
}
