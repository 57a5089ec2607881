package org.kcpd.division.platform.seal;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.kcpd.division.platform.audit.AuditKeyFile;

/**
 * Verifies the audit from outside the product, with an account that can read it: {@code deploy audit-verify}. Arguments: the
 * key file, the copy of the seals, the seal to go on behind (0 for all). The database is taken from the environment as
 * {@code MigrateCommand} does.
 */
public final class VerifyCommand {
    private static final long BETWEEN_LINES_NANOS = 5_000_000_000L;

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), arguments, System.out, System.err));
    }

    /** Returns the exit code: 0 sound, 1 something is wrong with the audit, 2 it could not be verified. */
    static int run(Map<String, String> environment, String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 3 || !arguments[2].matches("\\d{1,18}")) {
            err.println("audit-verify: needs KEY-FILE COPY-FILE SEAL");
            return 2;
        }
        for (var name : new String[] {"DIVISION_DB_URL", "DIVISION_DB_USER", "DIVISION_DB_PASSWORD"}) {
            if (!environment.containsKey(name)) {
                err.println("audit-verify: " + name + " is not set");
                return 2;
            }
        }
        try {
            var database = new MysqlDataSource();
            database.setUrl(environment.get("DIVISION_DB_URL"));
            database.setUser(environment.get("DIVISION_DB_USER"));
            database.setPassword(environment.get("DIVISION_DB_PASSWORD"));
            var verifier = new AuditVerifier(database, AuditKeyFile.read(Path.of(arguments[0])), Path.of(arguments[1]));
            return report(verifier.verify(after(Long.parseLong(arguments[2])), sayNowAndThen(out)), out);
        } catch (RuntimeException e) {
            err.println("audit-verify: " + e.getMessage());
            return 2;
        }
    }

    private static Verification after(long seal) {
        var none = Verification.NOTHING_YET;
        return new Verification(seal, none.lastSeq(), 0, 0, 0, none.findings(), 0);
    }

    private static Consumer<Verification> sayNowAndThen(PrintStream out) {
        long[] said = {System.nanoTime()};
        return sofar -> {
            if (System.nanoTime() - said[0] > BETWEEN_LINES_NANOS) {
                said[0] = System.nanoTime();
                out.printf(
                        "audit-verify: through seal %d of %d, %d rows, %d wrong (go on with --from %1$d)%n",
                        sofar.throughSeq(), sofar.lastSeq(), sofar.rows(), sofar.wrong());
            }
        };
    }

    private static int report(Verification result, PrintStream out) {
        result.findings().forEach(finding -> out.println("audit-verify: WRONG " + finding));
        out.printf(
                "audit-verify: %s; %d rows, %d of them not sealed yet, through seal %d, %d ms, %d rows/s%n",
                result.sound() ? "sound" : result.wrong() + " findings",
                result.rows(),
                result.unsealed(),
                result.throughSeq(),
                result.millis(),
                result.rowsPerSecond());
        return result.sound() ? 0 : 1;
    }
}
