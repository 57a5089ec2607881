package org.kcpd.division.platform.migrate;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.PrintStream;
import java.util.Map;

/**
 * The separate migrate step of production, run by an account that may change tables while the product's own may not.
 * The deploy script starts it with the jars of the EAR; it takes {@code DIVISION_DB_URL}, {@code DIVISION_DB_USER} and
 * {@code DIVISION_DB_PASSWORD} from the environment, so that the password stands on no command line.
 */
public final class MigrateCommand {

    private MigrateCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** Returns the exit code: 0 done, 1 failed, 2 a setting is missing. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        var database = new MysqlDataSource();
        for (var name : new String[] {"DIVISION_DB_URL", "DIVISION_DB_USER", "DIVISION_DB_PASSWORD"}) {
            if (!environment.containsKey(name)) {
                err.println("migrate: " + name + " is not set");
                return 2;
            }
        }
        database.setUrl(environment.get("DIVISION_DB_URL"));
        database.setUser(environment.get("DIVISION_DB_USER"));
        database.setPassword(environment.get("DIVISION_DB_PASSWORD"));
        try {
            var schema = new Schema(database);
            var before = schema.version().orElse("none");
            var count = schema.migrate();
            out.printf(
                    "migrate: schema %s -> %s, %d scripts ran, %d months of the audit made%n",
                    before, schema.version().orElse("none"), count, schema.makeMonthsAhead());
            return 0;
        } catch (RuntimeException e) {
            err.println("migrate: " + e.getMessage().strip().lines().findFirst().orElse(e.toString()));
            return 1;
        }
    }
}
