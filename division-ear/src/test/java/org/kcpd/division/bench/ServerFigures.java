package org.kcpd.division.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.kcpd.division.probe.DomainServer;
import org.kcpd.division.probe.MicroServer;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.RunningServer;

/** Start and memory of the product on each server, held against the floor on the same server. */
final class ServerFigures {
    static final String PRODUCT_PAGE = "division/about";

    private static final int WAR_PORTS = 21_000;
    private static final int EAR_PORTS = 21_100;
    private static final int SETTLE_MILLIS = 4_000;
    private static final int USERS = 64;
    private static final int PAGES = 10;
    private static final double LIMIT_MEBIBYTES = 1.2 * 1024;

    private final Path target;
    private final Path product;
    private final Map<String, String> environment;
    private final Path floorWar;

    ServerFigures(Path target, Path product, Map<String, String> environment) throws IOException {
        this.target = target;
        this.product = product;
        this.environment = environment;
        this.floorWar = FloorWar.build(target.resolve("bench"));
    }

    /** What one start cost. */
    private record Started(double millis, double mebibytes) {}

    List<Figure> ofTheWar() throws Exception {
        var micro = new MicroServer(product, target.resolve("bench/micro-product"), PRODUCT_PAGE, environment);
        var microFloor = new MicroServer(floorWar, target.resolve("bench/micro-floor"), FloorWar.PAGE, environment);
        var figures = new ArrayList<>(compare("WAR on Payara Micro", micro, microFloor));
        figures.add(crowd(micro));
        return figures;
    }

    List<Figure> ofTheEar() throws Exception {
        var payara = Path.of(System.getProperty("bench.payara")).toAbsolutePath();
        var domains = target.resolve("bench/domains-" + ProcessHandle.current().pid());
        var ear = target.resolve("division.ear");
        var server = DomainServer.with(ear, payara, domains, "product", EAR_PORTS, PRODUCT_PAGE, environment);
        var serverFloor = DomainServer.with(floorWar, payara, domains, "floor", WAR_PORTS, FloorWar.PAGE, environment);
        return compare("EAR on Payara Server", server, serverFloor);
    }

    private static List<Figure> compare(String what, RunningServer ours, RunningServer bare) throws Exception {
        var ourRuns = new ArrayList<Started>();
        var bareRuns = new ArrayList<Started>();
        var start =
                Pairs.measure(1, () -> keep(ourRuns, startOnce(ours)).millis(), () -> keep(bareRuns, startOnce(bare))
                        .millis());
        var memory = new Pairs(mebibytes(ourRuns), mebibytes(bareRuns));
        return List.of(
                Figure.ratio("S16", "start of the " + what + ", against the floor's", start, "ms", "-", 1.4),
                Figure.ratio("S17", "memory of the " + what + ", idle, against the floor's", memory, "MiB", "-", 1.4));
    }

    private static Started startOnce(RunningServer server) throws IOException, InterruptedException {
        double millis = server.start();
        try {
            Thread.sleep(SETTLE_MILLIS);
            return new Started(millis, server.residentMebibytes());
        } finally {
            server.stop();
        }
    }

    private static Started keep(List<Started> runs, Started run) {
        runs.add(run);
        return run;
    }

    /** Without the first run, which warms up. */
    private static double[] mebibytes(List<Started> runs) {
        return runs.stream().skip(1).mapToDouble(Started::mebibytes).toArray();
    }

    private static Figure crowd(RunningServer server) throws Exception {
        server.start();
        var users = Executors.newFixedThreadPool(USERS);
        try {
            var sessions = new ArrayList<Callable<Void>>();
            for (var user : Dataset.officers(USERS)) { // one and the same at once would be locked out
                sessions.add(() -> {
                    var client = PageClient.signedIn(server.root(), user, PasswordText.EVERYBODYS);
                    for (int page = 1; page <= PAGES; page++) {
                        PageFigures.listPage(client, page);
                    }
                    return null;
                });
            }
            for (var session : users.invokeAll(sessions)) {
                session.get();
            }
            return Figure.limit(
                    "S17",
                    "memory of the WAR on Payara Micro after 64 users read 10 pages each",
                    server.residentMebibytes(),
                    "MiB",
                    "-",
                    LIMIT_MEBIBYTES);
        } finally {
            users.shutdownNow();
            server.stop();
        }
    }
}
