package org.kcpd.division.platform.operate;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * The database's part of the self-check from outside the product: {@code harden check} starts it with the jars of the EAR
 * and counts its lines. It takes {@code DIVISION_DB_URL}, {@code _USER} and {@code _PASSWORD} from the environment.
 */
public final class SelfCheckCommand {

    private SelfCheckCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** Returns the exit code: 0 all right, 1 something is not, 2 the database does not answer. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        var as = new Properties();
        as.setProperty("user", environment.getOrDefault("DIVISION_DB_USER", ""));
        as.setProperty("password", environment.getOrDefault("DIVISION_DB_PASSWORD", ""));
        // as the product's data source sets every connection
        as.setProperty("connectionTimeZone", "UTC");
        as.setProperty("forceConnectionTimeZoneToSession", "true");
        try (Connection connection = DriverManager.getConnection(environment.getOrDefault("DIVISION_DB_URL", ""), as)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            var all = DatabaseChecks.of(connection);
            for (Checked each : all) {
                if (each.right()) {
                    out.printf("ok    %s is %s%n", each.name(), each.found());
                } else {
                    out.printf("WRONG %s is \"%s\", not \"%s\"%n", each.name(), each.found(), each.wanted());
                    out.printf("      remedy: the runbook, \"Self-check\", %s%n", each.name());
                }
            }
            return all.stream().allMatch(Checked::right) ? 0 : 1;
        } catch (SQLException e) {
            err.println("self-check: " + e.getMessage().lines().findFirst().orElse(e.toString()));
            return 2;
        }
    }
}
