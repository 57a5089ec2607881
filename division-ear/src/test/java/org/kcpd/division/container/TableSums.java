package org.kcpd.division.container;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What stands in every table, to be compared with a moment before: as many rows and a sum over every stored column. (The
 * database's own checksum also reads columns that it generates, and is not the same twice.)
 */
public final class TableSums {
    private final DataSource database;
    private final String statement;

    /** @param leftOut tables, and columns as {@code table.column}, that others change meanwhile */
    public TableSums(DataSource database, Set<String> leftOut) throws SQLException {
        this.database = database;
        try (var connection = database.getConnection();
                var names = connection.createStatement()) {
            this.statement = sumsOf(names, leftOut);
        }
    }

    /** By table. */
    public Map<String, String> now() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(statement)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2) + " rows, " + rows.getString(3));
            }
        }
        return found;
    }

    /** One statement for all tables. */
    private static String sumsOf(Statement sql, Set<String> leftOut) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (var names = sql.executeQuery("select c.table_name, c.column_name from information_schema.columns c"
                + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                + " where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.extra not like '%GENERATED%'"
                + " order by c.table_name, c.ordinal_position")) {
            while (names.next()) {
                String table = names.getString(1);
                String column = names.getString(2);
                if (!leftOut.contains(table) && !leftOut.contains(table + "." + column)) {
                    columns.computeIfAbsent(table, each -> new ArrayList<>())
                            .add("coalesce(cast(`" + column + "` as binary), '-')");
                }
            }
        }
        List<String> parts = new ArrayList<>();
        columns.forEach(
                (table, each) -> parts.add("select '" + table + "', count(*), coalesce(sum(crc32(concat_ws('|', "
                        + String.join(", ", each) + "))), 0) from `" + table + "`"));
        return String.join(" union all ", parts);
    }
}
