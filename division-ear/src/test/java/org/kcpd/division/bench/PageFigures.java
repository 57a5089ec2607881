package org.kcpd.division.bench;

import static org.kcpd.division.bench.Dataset.COMMANDER;
import static org.kcpd.division.bench.Dataset.PREPARER;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.ProbeClient;
import org.kcpd.division.testdb.TestDatabase;

/** What the roster page costs: its bytes, and its readers' patience while the largest order is published. */
final class PageFigures {
    private static final int ROWS = 50;
    private static final double FORTY_KILOBYTES = 40 * 1024.0;
    private static final int READERS = 4;
    private static final int PUBLICATIONS = 5;
    private static final int QUIET_MILLIS = 2_000;

    private final URI server;
    private final ProbeClient probe;
    private final TestDatabase database;
    private final LocalDate effective =
            LocalDate.now(ZoneId.of("America/Chicago")).plusDays(7);

    PageFigures(URI server, TestDatabase database) {
        this.server = server;
        this.probe = new ProbeClient(server);
        this.database = database;
    }

    List<Figure> all() throws Exception {
        return List.of(bytes(), readersDuringPublication());
    }

    /** One page of the roster list; answers its text. */
    static String listPage(PageClient client, int page) throws IOException, InterruptedException {
        var answer = client.get("personnel/roster.xhtml?page=" + page);
        var rows = answer.body().split("member\\.xhtml\\?serial=", -1).length - 1;
        ServiceFigures.check(
                answer.status() == 200 && rows >= ROWS, "roster page " + page + ": " + answer.status() + ", " + rows);
        return answer.body();
    }

    private Figure bytes() throws IOException, InterruptedException {
        var client = PageClient.signedIn(server, COMMANDER, PasswordText.EVERYBODYS);
        var sizes = new double[Pairs.FEWEST];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = listPage(client, i + 1).getBytes(StandardCharsets.UTF_8).length;
        }
        return Figure.limit(
                "S15", "roster page of 50, uncompressed", Pairs.median(sizes), "bytes", "-", FORTY_KILOBYTES);
    }

    private Figure readersDuringPublication() throws Exception {
        var readers = new ArrayList<PageClient>();
        for (int i = 0; i < READERS; i++) {
            readers.add(PageClient.signedIn(server, Dataset.officer(i), PasswordText.EVERYBODYS));
        }
        var pairs = Pairs.measure(
                1,
                () -> {
                    var orders = approvedOrders();
                    double millis = p95WhileRunning(readers, () -> publish(orders));
                    ServiceFigures.forget(database, effective);
                    return millis;
                },
                () -> p95WhileRunning(readers, () -> {
                    Thread.sleep(QUIET_MILLIS);
                    return null;
                }));
        return Figure.ratio(
                "S12",
                "roster page, p95 of %d readers while orders of 1,700 members are published, against without"
                        .formatted(READERS),
                pairs,
                "ms",
                "-",
                2);
    }

    /** Each moves the same members on, a day later than the one before. */
    private List<Long> approvedOrders() throws IOException, InterruptedException {
        var orders = new ArrayList<Long>();
        for (int i = 0; i < PUBLICATIONS; i++) {
            orders.add(probe.approvedOrder(
                    PREPARER,
                    COMMANDER,
                    effective.plusDays(i),
                    Dataset.officers(ServiceFigures.LARGE_ORDER),
                    "element",
                    Dataset.unit(i)));
        }
        return orders;
    }

    private Void publish(List<Long> orders) throws IOException, InterruptedException {
        for (long order : orders) {
            probe.publish(COMMANDER, order);
        }
        return null;
    }

    private static double p95WhileRunning(List<PageClient> readers, Callable<Void> work) throws Exception {
        var over = new AtomicBoolean();
        var millis = new ConcurrentLinkedQueue<Double>();
        var threads = Executors.newFixedThreadPool(readers.size());
        try {
            var reading = readers.stream()
                    .map(reader -> threads.submit(() -> {
                        for (int page = 1; !over.get(); page = page % 20 + 1) {
                            long start = System.nanoTime();
                            listPage(reader, page);
                            millis.add((System.nanoTime() - start) / 1e6);
                        }
                        return null;
                    }))
                    .toList();
            work.call();
            over.set(true);
            for (var each : reading) {
                each.get();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        return Pairs.p95(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
