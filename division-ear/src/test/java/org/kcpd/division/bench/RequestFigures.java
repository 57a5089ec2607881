package org.kcpd.division.bench;

import static org.kcpd.division.bench.Dataset.COMMANDER;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.ProbeClient;
import org.kcpd.division.probe.RunningServer;
import org.kcpd.division.testdb.TestDatabase;

/** Service requests: the list, the record, the board and what is looked up while somebody types, over ten years of a busy department. */
final class RequestFigures {
    private static final int REQUESTS = Integer.getInteger("bench.requests", 1_000_000);
    private static final int FEW = REQUESTS / 100;
    private static final int PEOPLE = 120_000;
    private static final int PLACES = 80_000;
    private static final int MANY_USERS = 16;
    private static final int FEW_USERS = 4;
    private static final int LOOKS = 25;
    private static final int TURNS = 100;
    private static final int TYPED = 200;
    private static final int ROWS = 50;
    private static final int WARM_UP = 2;
    private static final double FORTY_KILOBYTES = 40 * 1024.0;
    /** Lists a second of the same size by other products, measured on a machine like this one; they are in other languages. */
    private static final double REDMINE = 5.5;

    private static final double REQUEST_TRACKER = 2.4;

    private final RunningServer server;
    private final MicroServer floor;
    private final TestDatabase database;
    private final List<Figure> figures = new ArrayList<>();

    RequestFigures(RunningServer server, Path target, Map<String, String> environment, TestDatabase database)
            throws IOException {
        this.server = server;
        this.floor = new MicroServer(
                FloorWar.build(target.resolve("bench")), target.resolve("bench/floor"), FloorWar.PAGE, environment);
        this.database = database;
    }

    List<Figure> all() throws Exception {
        RequestDataset.fill(database.dataSource(), PEOPLE, PLACES);
        RequestDataset.requests(database.dataSource(), REQUESTS - FEW, REQUESTS, PEOPLE, PLACES);
        var small = Look.all(server.root());
        var before = small.stream().map(Look::median).toList();
        RequestDataset.requests(database.dataSource(), 0, REQUESTS - FEW, PEOPLE, PLACES);
        for (int i = 0; i < small.size(); i++) {
            double now = small.get(i).median();
            figures.add(Figure.limit(
                    "S13",
                    "%s over %,d requests, p50".formatted(small.get(i).name(), REQUESTS),
                    now,
                    "ms",
                    Figure.times(now / before.get(i)) + " for 100x",
                    before.get(i) * Look.GROWTH));
        }
        floor.start();
        try {
            throughput();
            pageTurn();
        } finally {
            floor.stop();
        }
        bytes();
        typing();
        return figures;
    }

    /** One page somebody opens. */
    private record Look(String name, PageClient client, String address) {
        static final double GROWTH = 1.5;

        static List<Look> all(URI root) throws Exception {
            var major = PageClient.signedIn(root, COMMANDER, PasswordText.EVERYBODYS);
            var coordinator = PageClient.signedIn(root, RequestDataset.coordinator(0), PasswordText.EVERYBODYS);
            var specialist = PageClient.signedIn(root, RequestDataset.specialist(0, 2), PasswordText.EVERYBODYS);
            return List.of(
                    new Look("list of all, the Major's", major, "intake/requests.xhtml"),
                    new Look("list of a unit, its coordinator's", coordinator, "intake/requests.xhtml"),
                    new Look("list of a unit at a site, its specialist's", specialist, "intake/requests.xhtml"),
                    new Look("queue of a unit at a site", specialist, "intake/requests.xhtml?show=QUEUE"),
                    new Look("triage board", coordinator, "intake/triage.xhtml"),
                    new Look("My work", specialist, "index.xhtml"),
                    new Look("request", coordinator, "intake/request.xhtml?id=" + (1 + (REQUESTS - 10) / 6 * 6)));
        }

        double millis() throws RuntimeException {
            try {
                long start = System.nanoTime();
                var page = client.get(address);
                double millis = (System.nanoTime() - start) / 1e6;
                ServiceFigures.check(
                        page.status() == 200 && page.body().contains("</html>"), name + ": " + page.status());
                return millis;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        double median() {
            for (int i = 0; i < LOOKS; i++) {
                millis();
            }
            return Pairs.median(
                    IntStream.range(0, LOOKS).mapToDouble(i -> millis()).toArray());
        }
    }

    private void throughput() throws Exception {
        var users = new ArrayList<PageClient>();
        for (int i = 0; i < MANY_USERS; i++) {
            users.add(PageClient.signedIn(
                    server.root(), RequestDataset.specialist(i % 6, i / 6), PasswordText.EVERYBODYS));
        }
        var bare = IntStream.range(0, MANY_USERS)
                .mapToObj(i -> new PageClient(floor.root()))
                .toList();
        var many = Pairs.measure(
                WARM_UP,
                () -> perSecond(users, RequestFigures::list),
                () -> perSecond(bare, RequestFigures::floorList));
        figures.add(Figure.atLeast(
                "S2", "lists of 50 a second, %d users, against the floor's".formatted(MANY_USERS), many, 0.5));
        var few = users.subList(0, FEW_USERS);
        double rate = Pairs.median(
                perSecond(few, RequestFigures::list),
                perSecond(few, RequestFigures::list),
                perSecond(few, RequestFigures::list),
                perSecond(few, RequestFigures::list),
                perSecond(few, RequestFigures::list));
        figures.add(Figure.atLeast(
                "S3",
                "lists of 50 a second, %d users, against Redmine's (Ruby)".formatted(FEW_USERS),
                new Pairs(new double[] {rate}, new double[] {REDMINE}),
                30));
        figures.add(Figure.atLeast(
                "S3",
                "lists of 50 a second, %d users, against Request Tracker's (Perl)".formatted(FEW_USERS),
                new Pairs(new double[] {rate}, new double[] {REQUEST_TRACKER}),
                60));
    }

    private interface Asking {
        void ask(PageClient client) throws Exception;
    }

    private static void list(PageClient client) throws Exception {
        var page = client.get("intake/requests.xhtml");
        ServiceFigures.check(
                page.body().split("request\\.xhtml\\?id=", -1).length > ROWS, "list of " + ROWS + ": " + page.status());
    }

    private static void floorList(PageClient client) throws Exception {
        ServiceFigures.check(client.get("../" + FloorWar.PAGE).status() == 200, FloorWar.PAGE);
    }

    private static double perSecond(List<PageClient> users, Asking asking) throws Exception {
        var threads = Executors.newFixedThreadPool(users.size());
        try {
            long start = System.nanoTime();
            var looking = new ArrayList<Callable<Void>>();
            for (var user : users) {
                looking.add(() -> {
                    for (int i = 0; i < LOOKS; i++) {
                        asking.ask(user);
                    }
                    return null;
                });
            }
            for (var each : threads.invokeAll(looking)) {
                each.get();
            }
            return users.size() * LOOKS / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    /** What the server's process computes for another page of the list, which is a link and a GET here. */
    private void pageTurn() throws Exception {
        var user = PageClient.signedIn(server.root(), RequestDataset.specialist(1, 1), PasswordText.EVERYBODYS);
        var bare = new PageClient(floor.root());
        figures.add(Figure.ratio(
                "S4",
                "processor time of a turn to another page of the list, against the floor's",
                Pairs.measure(
                        WARM_UP,
                        () -> processor(server, n -> user.get("intake/requests.xhtml?page=" + (2 + n % 20))),
                        () -> processor(floor, n -> bare.get("../" + FloorWar.PAGE))),
                "ms",
                "-",
                2));
    }

    private interface Turn {
        void page(int n) throws Exception;
    }

    private static double processor(RunningServer server, Turn turn) throws Exception {
        double before = server.processorMillis();
        for (int i = 0; i < TURNS; i++) {
            turn.page(i);
        }
        return (server.processorMillis() - before) / TURNS;
    }

    private void bytes() throws Exception {
        var user = PageClient.signedIn(server.root(), RequestDataset.specialist(1, 2), PasswordText.EVERYBODYS);
        var page = user.get("intake/requests.xhtml").body().getBytes(StandardCharsets.UTF_8);
        figures.add(
                Figure.limit("S15", "list of 50 requests, uncompressed", page.length, "bytes", "-", FORTY_KILOBYTES));
    }

    private void typing() throws Exception {
        var probe = new ProbeClient(server.root());
        var millis = new ArrayList<Double>();
        for (int n = 0; n < TYPED + TYPED; n++) {
            int person = n * 599 % PEOPLE;
            var answer = probe.call(
                    "duplicates",
                    "as",
                    RequestDataset.specialist(0, 0),
                    "family",
                    RequestDataset.family(person),
                    "given",
                    RequestDataset.given(person),
                    "day",
                    RequestDataset.birth(person),
                    "place",
                    1 + person % PLACES);
            ServiceFigures.check(answer.number() > 0, "nobody like " + person);
            if (n >= TYPED) {
                millis.add(answer.millis());
            }
        }
        figures.add(Figure.limit(
                "Typing",
                "possible duplicates of a typed person among %,d, in the server, p95".formatted(PEOPLE),
                Pairs.p95(millis.stream().mapToDouble(Double::doubleValue).toArray()),
                "ms",
                "-",
                30));
    }
}
