package org.kcpd.division.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.bench.Dataset;
import org.kcpd.division.bench.PasswordText;
import org.kcpd.division.probe.Archives;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.ProbeClient;
import org.kcpd.division.testdb.TestDatabase;

/**
 * S1: a page costs a fixed number of SQL statements however many rows there are. List at most 3, detail at most 6, board at
 * most 3, save at most 8 and the audit row; reading who is calling included.
 */
class StatementGateIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PRODUCT =
            Path.of(System.getProperty("division.product", "../division-web/target/division.war"));
    private static final int MEMBERS = 300;
    private static final int LOOKS = 3;
    private static final int SAVE = 8 + 1;

    private static TestDatabase database;
    private static MicroServer server;
    private static StatementLog log;
    private static long order;

    /** Something that asks the database. */
    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        Dataset.fill(database.dataSource(), MEMBERS);
        var war = Archives.withProbe(PRODUCT, TARGET.resolve("gate/division.war"));
        server = new MicroServer(
                war,
                TARGET.resolve("gate/server"),
                "division/about",
                Map.of(
                        "DIVISION_DB_URL", database.url(),
                        "DIVISION_DB_USER", database.user(),
                        "DIVISION_DB_PASSWORD", database.password(),
                        "DIVISION_MIGRATE", "VALIDATE"));
        server.start();
        order = new ProbeClient(server.root())
                .approvedOrder(
                        Dataset.PREPARER,
                        Dataset.COMMANDER,
                        LocalDate.now(ZoneId.of("America/Chicago")).plusDays(7),
                        Dataset.officers(50),
                        "element",
                        Dataset.unit(1));
        log = new StatementLog(database);
    }

    @AfterAll
    static void stop() {
        if (log != null) {
            log.close();
        }
        if (server != null) {
            server.stop();
        }
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({
        "index.xhtml, 3",
        "personnel/roster.xhtml, 3",
        "personnel/roster.xhtml?page=3&sort=WATCH&desc=1&site=4, 3",
        "personnel/member.xhtml?serial=10007, 6",
        "personnel/strength.xhtml, 3",
        "personnel/orders.xhtml, 3",
        "personnel/order.xhtml?id=ORDER, 6",
        "personnel/transfers.xhtml, 3",
        "personnel/waiting.xhtml, 3",
        "search.xhtml?q=garc%C3%ADa, 3"
    })
    void a_page_asks_no_more_than(String page, int most) throws Exception {
        var preparer = PageClient.signedIn(server.root(), Dataset.PREPARER, PasswordText.EVERYBODYS);
        var address = page.replace("ORDER", String.valueOf(order));

        var asked = fewest(() -> assertThat(preparer.get(address).status()).isEqualTo(200));

        assertThat(asked).as(page).hasSizeLessThanOrEqualTo(most).isNotEmpty();
    }

    @Test
    void saving_a_members_contact_asks_no_more_than_nine_times() throws Exception {
        var preparer = PageClient.signedIn(server.root(), Dataset.PREPARER, PasswordText.EVERYBODYS);
        var tried = new int[1];

        var asked = fewest(
                () -> preparer.get("personnel/member-edit.xhtml?serial=10008&part=contact")
                        .form("phone")
                        .set("phone", "816-555-02" + 10 * ++tried[0]),
                form -> assertThat(preparer.postOnly(form, form.button()).status())
                        .isEqualTo(302));

        assertThat(asked).hasSizeLessThanOrEqualTo(SAVE);
    }

    @Test
    void a_step_of_an_order_asks_no_more_than_nine_times() throws Exception {
        var probe = new ProbeClient(server.root());
        var day = LocalDate.now(ZoneId.of("America/Chicago")).plusDays(20);

        var asked = fewest(
                () -> probe.call("draft", "as", Dataset.PREPARER, "day", day, "watch", 1, "serials", Dataset.officer(6))
                        .number(),
                draft -> probe.call("submit", "as", Dataset.PREPARER, "order", draft, "version", 1));

        assertThat(asked).hasSizeLessThanOrEqualTo(SAVE);
    }

    /** Of several looks the one with the fewest statements: a job of the product may fall into one of them. */
    private static List<String> fewest(Act act) throws IOException, InterruptedException {
        act.run();
        return fewest(() -> null, nothing -> act.run());
    }

    private static <T> List<String> fewest(Preparation<T> before, ActOn<T> act)
            throws IOException, InterruptedException {
        List<String> fewest = null;
        for (int look = 0; look < LOOKS; look++) {
            T prepared = before.prepare();
            log.clear();
            act.on(prepared);
            var asked = log.statements();
            if (fewest == null || asked.size() < fewest.size()) {
                fewest = asked;
            }
        }
        return fewest;
    }

    private interface Preparation<T> {
        T prepare() throws IOException, InterruptedException;
    }

    private interface ActOn<T> {
        void on(T prepared) throws IOException, InterruptedException;
    }
}
