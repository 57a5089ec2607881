package org.kcpd.division.gate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kcpd.division.testdb.TestDatabase;

/**
 * The database's own log of what one account has asked it: every statement, in order. Opening and ending transactions and
 * setting up a connection do not count.
 */
final class StatementLog implements AutoCloseable {
    private static final Pattern CONTROL = Pattern.compile(
            "(?is)^\\s*(/\\*.*?\\*/\\s*)?(set\\s|commit|rollback|begin|start transaction|select\\s+@@|show\\s).*");

    private final TestDatabase database;
    private final String account;

    StatementLog(TestDatabase database, String account) {
        this.database = database;
        this.account = account;
        administer("set global log_output = 'TABLE'", "set global general_log = 1");
    }

    /** Forgets what was asked so far. */
    void clear() {
        administer("truncate table mysql.general_log");
    }

    /** What was asked since {@link #clear}. */
    List<String> statements() {
        var found = new ArrayList<String>();
        try (var connection = database.administratorDataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select convert(argument using utf8mb4) from mysql.general_log"
                                + " where command_type in ('Query', 'Execute') and user_host like ? order by event_time")) {
            statement.setString(1, account + "[%");
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    if (!CONTROL.matcher(result.getString(1)).matches()) {
                        found.add(result.getString(1).strip());
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void administer(String... statements) {
        try (var connection = database.administratorDataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        administer("set global general_log = 0", "truncate table mysql.general_log");
    }
}
