package org.kcpd.division.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.bench.Dataset;
import org.kcpd.division.bench.PasswordText;
import org.kcpd.division.launcher.KillableDatabase;
import org.kcpd.division.probe.HrFile;
import org.kcpd.division.probe.PageClient;

/**
 * Something breaks between the product and its database while somebody saves, publishes, imports or only looks: the
 * answer of a commit is lost, the database is slow or busy, server or database die, mail does not go out.
 */
class InterruptionsFT {
    private static final Path HOME = Path.of("target", "fault-interruptions").toAbsolutePath();
    private static final int IMPORTED = 120;
    private static final int POOL = 40;
    private static final int MORE_THAN_THE_POOL = 46;
    private static final long TEN_SECONDS = 10_000;
    private static final String EVERYBODY_IN_THE_FILE = "member where serial_no like '40%'";

    private static DatabaseProxy proxy;
    private static ServerSocket silentRelay;
    private static PublishingWorld world;

    @BeforeAll
    static void start() throws Exception {
        var database = new KillableDatabase(HOME.resolve("data"));
        proxy = new DatabaseProxy(database.port());
        silentRelay = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        clock("+PT0S");
        var settings = new HashMap<String, String>();
        settings.put(
                "DIVISION_DB_URL",
                database.settings()
                        .get("DIVISION_DB_URL")
                        .replace(":" + database.port() + "/", ":" + proxy.port() + "/"));
        settings.put("DIVISION_CLOCK_FILE", HOME.resolve("clock").toString());
        settings.put("DIVISION_MAIL_HOST", "127.0.0.1");
        settings.put("DIVISION_MAIL_PORT", String.valueOf(silentRelay.getLocalPort()));
        world = new PublishingWorld("interruptions", database, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        if (world != null) {
            world.close();
            proxy.close();
            silentRelay.close();
        }
    }

    @AfterEach
    void mend() throws Exception {
        proxy.back();
        clock("+PT0S");
        for (var table : new String[] {"credential", "member_status", "assignment"}) {
            sql("delete from " + table + " where member_id in (select id from " + EVERYBODY_IN_THE_FILE + ")");
        }
        sql("delete from " + EVERYBODY_IN_THE_FILE);
    }

    private static void clock(String text) throws IOException {
        Files.writeString(Files.createDirectories(HOME).resolve("clock"), text);
    }

    private static void sql(String statement) throws Exception {
        try (var connection = world.database().dataSource().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static PageClient pages(String serial) throws Exception {
        return PageClient.signedIn(world.server().root(), serial, PasswordText.EVERYBODYS);
    }

    private static long done(String useCase) throws Exception {
        return world.number(
                "select count(*) from audit_event where use_case = '" + useCase + "' and outcome = 'ALLOWED'");
    }

    @Test
    void a_lost_answer_publishes_once_and_the_publisher_learns_the_number() throws Exception {
        var order = world.approvedOrder();
        var pages = pages(Dataset.COMMANDER);
        var form = pages.get("personnel/order.xhtml?id=" + order.id()).form("publish");
        proxy.loseCommitOf("PersonnelOrders.publish", false);

        var told = pages.post(form, "publish");

        assertThat(proxy.hasLostIt()).isTrue();
        var number = world.text("select order_no from personnel_order where id = " + order.id());
        assertThat(told.body()).contains("Personnel order " + number).contains("Published");
        assertThat(pages.post(form, "publish").body()).contains("Personnel order " + number);
        assertThat(world.auditedPublications(order)).isEqualTo(1);
    }

    @Test
    void a_lost_answer_and_no_database_after_it_is_told_as_what_it_is() throws Exception {
        var pages = pages(Dataset.PREPARER);
        var serial = Dataset.officer(250);
        var form = pages.get("personnel/member-edit.xhtml?serial=" + serial).form("save-contact");
        form.set("phone", "816-555-0177");
        long before = done("MemberDesk.change");
        proxy.loseCommitOf("MemberDesk.change", true);

        var told = within(TEN_SECONDS, () -> pages.post(form, "save-contact"));

        assertThat(proxy.hasLostIt()).isTrue();
        assertThat(told.body())
                .containsAnyOf("may be saved or not", "What you just sent may not be saved")
                .doesNotContain("othing was saved");
        proxy.back();
        assertThat(pages.post(form, "save-contact").body()).contains("816-555-0177");
        assertThat(done("MemberDesk.change") - before).isEqualTo(1);
        assertThat(world.number("select version from member where serial_no = '" + serial + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_lost_answer_imports_once() throws Exception {
        long dryRun = dryRun();
        long before = done("RosterImport.load");
        proxy.loseCommitOf("RosterImport.load", false);
        var key = UUID.randomUUID().toString();

        long task = apply(dryRun, key);

        assertThat(proxy.hasLostIt()).isTrue();
        awaitState(task, "DONE");
        assertThat(apply(dryRun, key)).isEqualTo(task);
        assertThat(imported()).isEqualTo(IMPORTED);
        assertThat(done("RosterImport.load") - before).isEqualTo(1);
    }

    @Test
    void an_import_that_is_cancelled_in_the_middle_leaves_nothing_and_can_be_run_again() throws Exception {
        long task;
        try (var held = holdUpWriting()) {
            task = importUntilHeldUp();
            call("cancel", task);
        }
        awaitState(task, "CANCELLED");
        assertThat(imported()).isZero();

        again(task);
    }

    @Test
    void an_import_in_which_the_server_dies_leaves_nothing_and_can_be_run_again() throws Exception {
        long task;
        try (var held = holdUpWriting()) {
            task = importUntilHeldUp();
            world.server().kill();
        }
        world.server().start();
        assertThat(imported()).isZero();
        seenAsInterrupted(task);

        again(task);
    }

    @Test
    void an_import_in_which_the_database_dies_leaves_nothing_and_can_be_run_again() throws Exception {
        var held = holdUpWriting();
        long task = importUntilHeldUp();
        world.database().kill();
        held.close();
        TimeUnit.SECONDS.sleep(8); // longer than anybody repeats: it must not be cured by the repetition
        world.database().restart();
        assertThat(imported()).isZero();
        seenAsInterrupted(task);

        again(task);
    }

    private static void seenAsInterrupted(long task) throws Exception {
        clock("+PT2M");
        awaitState(task, "INTERRUPTED");
        clock("+PT0S");
        assertThat(pages(Dataset.PREPARER)
                        .get("personnel/import.xhtml?task=" + task)
                        .body())
                .contains("Interrupted", "run-again");
    }

    /** Nothing was left by the first run that could be in the way of the second. */
    private static void again(long task) throws Exception {
        call("again", task);
        awaitState(task, "DONE");
        assertThat(imported()).isEqualTo(IMPORTED);
        assertThat(world.number("select count(*) from assignment where member_id in (select id from "
                        + EVERYBODY_IN_THE_FILE + ")"))
                .isEqualTo(IMPORTED);
    }

    /** Whoever writes credentials waits; that is the last thing an import writes. */
    private static Connection holdUpWriting() throws Exception {
        var connection = world.database().dataSource().getConnection();
        connection.createStatement().execute("lock tables credential read");
        return connection;
    }

    private static long importUntilHeldUp() throws Exception {
        long task = apply(dryRun(), UUID.randomUUID().toString());
        var waiting = "select count(*) from information_schema.processlist"
                + " where state like 'Waiting for table%' and lower(info) like 'insert into credential%'";
        await(() -> world.number(waiting) == 1);
        return task;
    }

    private static long dryRun() throws Exception {
        var file = Files.write(HOME.resolve("hr.csv"), HrFile.of(IMPORTED));
        long task = world.probe()
                .call("dry-run", "as", Dataset.PREPARER, "file", file)
                .number();
        awaitState(task, "DONE");
        return task;
    }

    private static long apply(long dryRun, String key) throws Exception {
        return world.probe()
                .call("apply", "as", Dataset.PREPARER, "task", dryRun, "key", key)
                .number();
    }

    private static String call(String what, long task) throws Exception {
        return world.probe().call(what, "as", Dataset.PREPARER, "task", task).text();
    }

    private static void awaitState(long task, String state) throws Exception {
        await(() -> {
            try {
                var now = call("task", task).strip();
                assertThat(now).matches("QUEUED|RUNNING|INTERRUPTED|" + state);
                return now.equals(state);
            } catch (IOException databaseJustBack) {
                return false;
            }
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (long end = System.nanoTime() + 60_000_000_000L; !condition.call(); ) {
            assertThat(System.nanoTime()).as("waited for it too long").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static long imported() throws Exception {
        return world.number("select count(*) from " + EVERYBODY_IN_THE_FILE);
    }

    private static <T> T within(long millis, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(millis);
        return result;
    }

    /** What a request answered, and how long it took. */
    private record Answer(PageClient.Page page, long millis) {
        static Answer of(Callable<PageClient.Page> request) throws Exception {
            long begun = System.nanoTime();
            return new Answer(request.call(), (System.nanoTime() - begun) / 1_000_000);
        }

        void soonAndClear() {
            assertThat(millis).as("milliseconds of %s", page.address()).isLessThan(TEN_SECONDS);
            assertThat(page.status()).isIn(200, 503);
            if (page.status() == 503) {
                assertThat(page.body()).contains("The system cannot answer now");
            }
        }
    }

    @Test
    void when_every_connection_is_taken_who_comes_is_told_soon_and_who_waits_goes_on() throws Exception {
        var pages = pages(Dataset.PREPARER);
        var members = Executors.newFixedThreadPool(MORE_THAN_THE_POOL);
        var waiting = new ArrayList<Future<Answer>>();
        try (var held = world.database().dataSource().getConnection()) {
            held.createStatement().execute("lock tables member write");
            for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
                waiting.add(members.submit(() -> Answer.of(() -> pages.get("personnel/roster.xhtml"))));
            }
            await(() -> world.number("select count(*) from information_schema.processlist"
                            + " where state like 'Waiting for table%'")
                    == POOL);
            var newcomer = Answer.of(() -> pages.get("personnel/roster.xhtml"));
            newcomer.soonAndClear();
            assertThat(newcomer.page().status()).isEqualTo(503);
        } finally {
            members.shutdown();
        }
        for (var each : waiting) {
            assertThat(each.get(10, TimeUnit.SECONDS).page().status()).isIn(200, 503);
        }
        assertThat(pages.get("personnel/roster.xhtml").status()).isEqualTo(200);
    }

    @Test
    void a_slow_database_keeps_nobody_longer_than_ten_seconds() throws Exception {
        var pages = pages(Dataset.PREPARER);
        var form = pages.get("personnel/member-edit.xhtml?serial=" + Dataset.officer(251))
                .form("save-contact");
        form.set("phone", "816-555-0178");
        proxy.slowBy(2_000);
        Answer.of(() -> pages.get("index.xhtml")).soonAndClear();
        Answer.of(() -> pages.get("personnel/roster.xhtml")).soonAndClear();
        var saving = Answer.of(() -> pages.post(form, "save-contact"));
        saving.soonAndClear();
        proxy.back();
        assertThat(pages.post(form, "save-contact").body()).contains("816-555-0178");
        assertThat(world.number("select version from member where serial_no = '" + Dataset.officer(251) + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_mail_relay_that_is_silent_holds_up_nobody() throws Exception {
        var order = world.approvedOrder();
        within(TEN_SECONDS, () -> world.publish(order));

        await(() -> world.number("select count(*) from outbox_mail where state = 'WAITING' and last_error is not null")
                > 0);

        assertThat(world.number("select count(*) from outbox_mail where state <> 'WAITING'"))
                .isZero();
        assertThat(health(world.server().root().resolve("health/ready"))).contains("\"status\":\"UP\"");
        within(TEN_SECONDS, () -> pages(Dataset.PREPARER).get("personnel/roster.xhtml"));
    }

    private static String health(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
