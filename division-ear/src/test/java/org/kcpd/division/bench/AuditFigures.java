package org.kcpd.division.bench;

import static org.kcpd.division.bench.Dataset.COMMANDER;
import static org.kcpd.division.bench.Dataset.PREPARER;

import java.net.URI;
import java.util.List;
import org.kcpd.division.platform.migrate.Schema;
import org.kcpd.division.platform.seal.AuditBulk;
import org.kcpd.division.platform.seal.Verification;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.testdb.TestDatabase;

/**
 * What the audit costs: a page that is written down against the same page that is not, and verifying a million rows
 * ({@code -Dbench.audit.rows=10000000} for a year of a busy department).
 */
final class AuditFigures {
    private static final int ROWS = Integer.getInteger("bench.audit.rows", 1_000_000);
    private static final int ROUNDS = 3;
    private static final int ROWS_OF_A_SEAL = 20;
    private static final double MILLIS_PER_MILLION = 60_000;
    private static final int LOOKS = 100;
    private static final int WARM_UP = 2;
    private static final int PAIRS = 7;
    private static final double FIVE_PERCENT = 1.05;

    private final URI server;

    AuditFigures(URI server) {
        this.server = server;
    }

    List<Figure> all() throws Exception {
        return List.of(overhead(), verification());
    }

    /** One's own page leaves no row, another's does; otherwise they ask and show the same. */
    private Figure overhead() throws Exception {
        var client = PageClient.signedIn(server, COMMANDER, PasswordText.EVERYBODYS);
        var pairs = Pairs.measure(WARM_UP, PAIRS, () -> p95(client, PREPARER), () -> p95(client, COMMANDER));
        return Figure.ratio(
                "Audit",
                "page of another member (written down), p95, against one's own (not)",
                pairs,
                "ms",
                "-",
                FIVE_PERCENT);
    }

    private static double p95(PageClient client, String serial) throws Exception {
        var millis = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            var page = client.get("personnel/member.xhtml?serial=" + serial);
            millis[i] = (System.nanoTime() - start) / 1e6;
            ServiceFigures.check(page.status() == 200 && page.body().contains(serial), "page of " + serial);
        }
        return Pairs.p95(millis);
    }

    private static Figure verification() throws Exception {
        try (var database = TestDatabase.fresh()) {
            new Schema(database.dataSource()).makeMonthsAhead();
            AuditBulk.fill(database, ROWS, ROWS_OF_A_SEAL);
            var verifier = AuditBulk.verifier(database);
            var millis = new double[ROUNDS];
            Verification result = null;
            for (int i = 0; i < millis.length; i++) {
                result = verifier.verify(Verification.NOTHING_YET, sofar -> {});
                ServiceFigures.check(result.sound() && result.rows() == ROWS, result.toString());
                millis[i] = result.millis();
            }
            return Figure.limit(
                    "Audit",
                    "%,d rows in %,d seals verified".formatted(ROWS, ROWS / ROWS_OF_A_SEAL),
                    Pairs.median(millis),
                    "ms",
                    "%,d rows/s".formatted(ROWS * 1000L / (long) Pairs.median(millis)),
                    MILLIS_PER_MILLION * ROWS / 1_000_000);
        }
    }
}
