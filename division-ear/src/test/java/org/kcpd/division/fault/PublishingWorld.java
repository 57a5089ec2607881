package org.kcpd.division.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.kcpd.division.bench.Dataset;
import org.kcpd.division.launcher.KillableDatabase;
import org.kcpd.division.probe.Archives;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.probe.ProbeClient;

/** A department on the real product, in which one order after the other is published while something breaks. */
final class PublishingWorld implements AutoCloseable {
    static final int MOVED = 200;
    private static final int MEMBERS = 300;
    private static final int UNITS = 6;
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PRODUCT =
            Path.of(System.getProperty("division.product", "../division-web/target/division.war"));

    private final KillableDatabase database;
    private final MicroServer server;
    private final ProbeClient probe;
    private final LocalDate firstDay =
            LocalDate.now(ZoneId.of("America/Chicago")).plusDays(7);
    private final List<Order> published = new ArrayList<>();
    private int round;

    /** One order on its way. @param key of the command that publishes it */
    record Order(long id, LocalDate day, long version, String key) {}

    PublishingWorld(String name) throws IOException, InterruptedException, SQLException {
        this(name, new KillableDatabase(TARGET.resolve("fault-" + name).resolve("data")), Map.of());
    }

    /** @param settings of the product, which overrule those of the database */
    PublishingWorld(String name, KillableDatabase database, Map<String, String> settings)
            throws IOException, InterruptedException, SQLException {
        var home = TARGET.resolve("fault-" + name);
        this.database = database;
        var all = new HashMap<>(database.settings());
        all.putAll(settings);
        var war = Archives.withProbe(PRODUCT, home.resolve("division.war"));
        server = new MicroServer(war, home.resolve("server"), "division/about", all);
        server.start();
        Dataset.fill(database.dataSource(), MEMBERS);
        probe = new ProbeClient(server.root());
    }

    KillableDatabase database() {
        return database;
    }

    MicroServer server() {
        return server;
    }

    /** Calls use cases past the pages. */
    ProbeClient probe() {
        return probe;
    }

    /** An approved order for 200 members, each to another unit than before. */
    Order approvedOrder() throws IOException, InterruptedException {
        var day = firstDay.plusDays(round);
        long id = probe.approvedOrder(
                Dataset.PREPARER,
                Dataset.COMMANDER,
                day,
                Dataset.officers(MOVED),
                "element",
                Dataset.unit(round % UNITS));
        round++;
        return new Order(
                id, day, probe.version(id, Dataset.COMMANDER), UUID.randomUUID().toString());
    }

    /** The number it was given, as its publisher learns it. */
    String publish(Order order) throws IOException, InterruptedException {
        return probe.call(
                        "publish",
                        "as",
                        Dataset.COMMANDER,
                        "order",
                        order.id(),
                        "version",
                        order.version(),
                        "key",
                        order.key())
                .text();
    }

    /** How long publishing takes when nothing breaks. */
    long usualMillis() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            published.add(acknowledged(approvedOrder()));
        }
        var order = approvedOrder();
        long start = System.nanoTime();
        published.add(acknowledged(order));
        return (System.nanoTime() - start) / 1_000_000;
    }

    private Order acknowledged(Order order) throws IOException, InterruptedException {
        publish(order);
        return order;
    }

    /**
     * Publishes an order, breaks something at a random moment of it, and answers what the publisher was told: the number,
     * or nothing.
     */
    Optional<String> publishWhile(Order order, long usualMillis, Breaking breaking) throws Exception {
        var told = CompletableFuture.supplyAsync(() -> {
            try {
                return Optional.of(publish(order));
            } catch (IOException notAcknowledged) {
                return Optional.<String>empty();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(ThreadLocalRandom.current().nextLong(usualMillis + usualMillis / 4 + 1));
        breaking.now();
        return told.get();
    }

    /** Pulls a plug. */
    interface Breaking {
        void now() throws IOException;
    }

    /** Milliseconds until the product answers a read again. */
    long millisUntilServing(Order order) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try {
                probe.version(order.id(), Dataset.COMMANDER);
                return (System.nanoTime() - start) / 1_000_000;
            } catch (IOException notYet) {
                if (System.nanoTime() - start > 120_000_000_000L) {
                    throw new AssertionError("not serving after two minutes", notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    /** All of it or nothing; what was acknowledged is there; the same command again has one effect and the same answer. */
    void verify(Order order, Optional<String> told) throws IOException, InterruptedException, SQLException {
        var number = text("select order_no from personnel_order where id = " + order.id());
        var moved = movedBy(order);
        if (number.isEmpty()) {
            assertThat(told).as("nothing acknowledged is lost").isEmpty();
            assertThat(moved).as("nothing of an unpublished order").isZero();
        } else {
            assertThat(moved).as("all of a published order").isEqualTo(MOVED);
            told.ifPresent(answer -> assertThat(answer).isEqualTo(number));
        }
        var again = publish(order);
        assertThat(again).isEqualTo(text("select order_no from personnel_order where id = " + order.id()));
        if (!number.isEmpty()) {
            assertThat(again).isEqualTo(number);
        }
        assertThat(movedBy(order)).isEqualTo(MOVED);
        published.add(order);
        verifyRoster();
    }

    /** Every order ever published is there, and every member has one primary assignment at any time. */
    void verifyRoster() throws SQLException {
        for (var order : published) {
            assertThat(movedBy(order)).as("order of " + order.day()).isEqualTo(MOVED);
        }
        assertThat(number("select count(*) from personnel_order where state = 'PUBLISHED'"))
                .isEqualTo(published.size());
        assertThat(number("select count(distinct order_no) from personnel_order where state = 'PUBLISHED'"))
                .isEqualTo(published.size());
        assertThat(number("select count(*) from member m where 1 <> (select count(*) from assignment a"
                        + " where a.member_id = m.id and a.open_marker = 1)"))
                .as("members without exactly one open primary assignment")
                .isZero();
        assertThat(number("select count(*) from assignment a where a.primary_line = 1 and a.live_marker = 1"
                        + " and a.to_date is not null and 1 <> (select count(*) from assignment b"
                        + " where b.member_id = a.member_id and b.primary_line = 1 and b.live_marker = 1"
                        + " and b.from_date = a.to_date)"))
                .as("primary assignments not followed by exactly one")
                .isZero();
        assertThat(number("select count(*) from assignment a join assignment b on b.member_id = a.member_id"
                        + " and b.id <> a.id and b.primary_line = 1 and b.live_marker = 1 and b.from_date >= a.from_date"
                        + " and (a.to_date is null or b.from_date < a.to_date)"
                        + " where a.primary_line = 1 and a.live_marker = 1"))
                .as("overlapping primary assignments")
                .isZero();
    }

    /** How many rows of the audit say that this order was published. */
    long auditedPublications(Order order) throws SQLException {
        return number("select count(*) from audit_event where use_case = 'PersonnelOrders.publish'"
                + " and outcome = 'ALLOWED' and subject_id = " + order.id());
    }

    private long movedBy(Order order) throws SQLException {
        return number("select count(*) from assignment a join order_line l on l.id = a.order_line_id"
                + " where a.live_marker = 1 and l.order_id = " + order.id());
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return Optional.ofNullable(result.getString(1)).orElse("");
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        database.close();
    }
}
