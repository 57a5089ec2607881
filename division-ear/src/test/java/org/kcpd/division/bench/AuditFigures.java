package org.kcpd.division.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.kcpd.division.bench.unwritten.UnwrittenMembers;
import org.kcpd.division.platform.migrate.Schema;
import org.kcpd.division.platform.seal.AuditBulk;
import org.kcpd.division.platform.seal.Verification;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.testdb.TestDatabase;

/**
 * What the audit costs: pages that are written down against the same pages that are not, and verifying a million rows
 * ({@code -Dbench.audit.rows=10000000} for a year of a busy department).
 */
final class AuditFigures {
    private static final int ROWS = Integer.getInteger("bench.audit.rows", 1_000_000);
    private static final int ROUNDS = 3;
    private static final int ROWS_OF_A_SEAL = 20;
    private static final double MILLIS_PER_MILLION = 60_000;
    private static final int LOOKS = 50;
    private static final int WARM_UP = 2;
    private static final int PAIRS = 7;
    private static final int DURABLE = 1;
    private static final int AS_TESTED = 2;
    private static final double FIVE_PERCENT = 1.05;

    private static final int USERS = UnwrittenMembers.FIRST;

    /** What is written down of what officers open most, and in how many rows: a search, a record. Lists, boards and one's own page leave no row. */
    private static final Map<String, Integer> PAGES = new TreeMap<>(
            Map.of("search.xhtml?q=adams", 3, "personnel/member.xhtml?serial=" + Dataset.officer(2 * USERS), 1));

    private final URI server;
    private final TestDatabase database;

    AuditFigures(URI server, TestDatabase database) {
        this.server = server;
        this.database = database;
    }

    List<Figure> all() throws Exception {
        var figures = new ArrayList<Figure>();
        try {
            flushAtEachCommit(DURABLE);
            for (var page : PAGES.entrySet()) {
                figures.add(overhead(page.getKey(), page.getValue()));
            }
        } finally {
            flushAtEachCommit(AS_TESTED);
        }
        figures.add(verification());
        return figures;
    }

    /** Four users ask for the same page as soon as they have it, in turns such as are written down and such as are not. */
    private Figure overhead(String page, int rows) throws Exception {
        var written = users(0);
        var unwritten = users(USERS);
        var pairs = Pairs.measure(
                WARM_UP, PAIRS, () -> p95(written, page, USERS * LOOKS * rows), () -> p95(unwritten, page, 0));
        return Figure.ratio(
                "Audit",
                "%s, p95 of %d users, against the same page not written down".formatted(page, USERS),
                pairs,
                "ms",
                "-",
                FIVE_PERCENT);
    }

    private List<PageClient> users(int first) throws IOException, InterruptedException {
        var users = new ArrayList<PageClient>();
        for (int i = first; i < first + USERS; i++) {
            users.add(PageClient.signedIn(server, Dataset.officer(i), PasswordText.EVERYBODYS));
        }
        return users;
    }

    private double p95(List<PageClient> users, String page, int rows) throws Exception {
        long before = rows();
        var threads = Executors.newFixedThreadPool(USERS);
        var millis = new ConcurrentLinkedQueue<Double>();
        try {
            var looking = users.stream()
                    .map(user -> threads.submit(() -> {
                        for (int i = 0; i < LOOKS; i++) {
                            millis.add(look(user, page));
                        }
                        return null;
                    }))
                    .toList();
            for (var each : looking) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        long left = rows() - before;
        ServiceFigures.check(left == rows, page + " left " + left + " rows, not " + rows);
        return Pairs.p95(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double look(PageClient client, String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var page = client.get(address);
        double millis = (System.nanoTime() - start) / 1e6;
        ServiceFigures.check(page.status() == 200 && page.body().contains("</html>"), address);
        return millis;
    }

    /** A row counts when it is on the disk, as in production; the tests' own database is more careless. */
    private void flushAtEachCommit(int mode) throws SQLException {
        try (var connection = database.administratorDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set global innodb_flush_log_at_trx_commit = " + mode);
        }
    }

    private long rows() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from audit_event")) {
            count.next();
            return count.getLong(1);
        }
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
