package org.kcpd.division.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kcpd.division.bench.unwritten.UnwrittenMembers;
import org.kcpd.division.probe.Archives;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Runs the benchmarks and prints their table, which is also written to {@code target/benchmarks.md}. Arguments name
 * single groups ({@code service}, {@code pages}, {@code audit}, {@code requests}, {@code micro}, {@code domain}); without any all of them run.
 * Ends with 1 when a must is missed, with 2 when something could not be measured; what was measured before stands in the table.
 */
public final class Benchmarks {
    private static final int MEMBERS = 3_000;
    private static final Set<String> IN_ONE_SERVER = Set.of("service", "pages", "audit", "requests");
    private static final String HEAD =
            """
            | # | Work | Ours | Bare | Ratio | Growth | Must | Met |
            |---|---|---|---|---|---|---|---|
            """;

    private final Path target = Path.of(System.getProperty("bench.target")).toAbsolutePath();
    private final Path product = Path.of(System.getProperty("bench.product")).toAbsolutePath();
    private final List<Figure> figures = new ArrayList<>();

    private Benchmarks() {}

    public static void main(String[] groups) {
        var benchmarks = new Benchmarks();
        boolean measured = false;
        boolean met = false;
        try {
            benchmarks.run(
                    groups.length == 0
                            ? Set.of("service", "pages", "audit", "requests", "micro", "domain")
                            : Set.of(groups));
            measured = true;
        } catch (Exception e) {
            e.printStackTrace();
        }
        try {
            met = benchmarks.report();
        } catch (IOException e) {
            e.printStackTrace();
        }
        System.exit(measured ? met ? 0 : 1 : 2); // the database's own threads would keep the process
    }

    private void run(Set<String> groups) throws Exception {
        try (var database = TestDatabase.fresh()) {
            Dataset.fill(database.dataSource(), MEMBERS);
            var environment = environment(database);
            if (IN_ONE_SERVER.stream().anyMatch(groups::contains)) {
                var war = Archives.withProbe(product, target.resolve("bench/division.war"), UnwrittenMembers.class);
                var micro =
                        new MicroServer(war, target.resolve("bench/micro"), ServerFigures.PRODUCT_PAGE, environment);
                micro.start();
                try {
                    if (groups.contains("service")) {
                        figures.addAll(new ServiceFigures(micro.root(), database).all());
                    }
                    if (groups.contains("pages")) {
                        figures.addAll(new PageFigures(micro.root(), database).all());
                    }
                    if (groups.contains("audit")) {
                        figures.addAll(new AuditFigures(micro.root(), database).all());
                    }
                    if (groups.contains("requests")) {
                        figures.addAll(new RequestFigures(micro, target, environment, database).all());
                    }
                } finally {
                    micro.stop();
                }
            }
            var servers = new ServerFigures(target, product, environment);
            if (groups.contains("micro")) {
                figures.addAll(servers.ofTheWar());
            }
            if (groups.contains("domain")) {
                figures.addAll(servers.ofTheEar());
            }
        }
    }

    private static Map<String, String> environment(TestDatabase database) {
        return Map.of(
                "DIVISION_DB_URL",
                database.url(),
                "DIVISION_DB_USER",
                database.user(),
                "DIVISION_DB_PASSWORD",
                database.password(),
                "DIVISION_AUDIT_KEY",
                database.auditKey().toString(),
                "DIVISION_LIMIT_TIMES",
                "1000",
                "DIVISION_KEY_STORE",
                database.keyStore().toString(),
                "DIVISION_KEY_STORE_PASSWORD",
                database.keyStorePassword(),
                "DIVISION_MIGRATE",
                "MIGRATE",
                "DIVISION_SIGNIN_BUILT_IN_ALLOWED",
                "true",
                "DIVISION_SIGNIN_PASSWORD",
                PasswordText.EVERYBODYS);
    }

    private boolean report() throws IOException {
        var text = new StringBuilder("Measured %s on %d processors, %s, Java %s.%n%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        Runtime.version().feature()));
        text.append(HEAD);
        figures.forEach(figure -> text.append(figure.line()).append('\n'));
        System.out.println(text);
        Files.writeString(target.resolve("benchmarks.md"), text);
        return figures.stream().allMatch(Figure::met);
    }
}
