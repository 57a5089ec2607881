package org.kcpd.division.bench;

import static org.kcpd.division.bench.Dataset.COMMANDER;
import static org.kcpd.division.bench.Dataset.PREPARER;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kcpd.division.probe.HrFile;
import org.kcpd.division.probe.ProbeClient;
import org.kcpd.division.testdb.TestDatabase;

/** What use cases cost inside the server, held against plain JDBC through the same pool in the same process. */
final class ServiceFigures {
    static final int LARGE_ORDER = 1_700;
    private static final int SMALL_ORDER = 170;
    private static final int ON_THE_ROSTER = 3_000;
    private static final int PAGE = 50;
    private static final int WARM_UP = 3;
    private static final int PAIRS = 7;
    private static final int ROSTER_PAIRS = 31;
    private static final double ONE_SECOND = 1_000;

    private final ProbeClient probe;
    private final TestDatabase database;
    private final LocalDate effective =
            LocalDate.now(ZoneId.of("America/Chicago")).plusDays(7);

    ServiceFigures(URI server, TestDatabase database) {
        this.probe = new ProbeClient(server);
        this.database = database;
    }

    List<Figure> all() throws Exception {
        var figures = new ArrayList<Figure>();
        var small = publishing(SMALL_ORDER);
        var large = publishing(LARGE_ORDER);
        figures.add(Figure.ratio(
                "S10",
                "order of 1,700 members published in one transaction, against two JDBC batches",
                large,
                "ms",
                Figure.times(large.oursMedian() / small.oursMedian()),
                2));
        var page = roster("page", PAGE + ON_THE_ROSTER);
        figures.add(Figure.ratio(
                "S18", "roster page of 50 of any day and how many there are, against their SQL", page, "ms", "-", 1.5));
        var everybody = roster("all", ON_THE_ROSTER);
        figures.add(Figure.ratio(
                "S18", "whole roster of any day, 3,000 of 9,000 rows, against its SQL", everybody, "ms", "-", 1.5));
        figures.add(preview());
        figures.add(rosterImport());
        return figures;
    }

    private Pairs publishing(int members) throws Exception {
        return Pairs.measure(WARM_UP, PAIRS, () -> publish(members), () -> {
            var answer = probe.call("bare-publish", "day", effective, "count", members);
            check(answer.number() == members, "inserted " + answer.text());
            forget();
            return answer.millis();
        });
    }

    private double publish(int members) throws IOException, InterruptedException, SQLException {
        long order = approved(members);
        var published = probe.publish(COMMANDER, order);
        check(published.text().matches("\\d\\d-\\d{3}"), "order number " + published.text());
        check(movedOn(effective) == members, "assignments from " + effective);
        forget();
        return published.millis();
    }

    private int movedOn(LocalDate day) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from assignment where live_marker = 1 and from_date = ?")) {
            statement.setObject(1, day);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** Everybody to a unit in which nobody is. */
    private long approved(int members) throws IOException, InterruptedException {
        return probe.approvedOrder(
                PREPARER, COMMANDER, effective, Dataset.officers(members), "element", Dataset.unit(1));
    }

    private Pairs roster(String what, int rows) throws Exception {
        return Pairs.measure(
                WARM_UP * PAIRS,
                ROSTER_PAIRS,
                () -> read("roster-" + what, rows),
                () -> read("bare-roster-" + what, rows));
    }

    private double read(String action, int rows) throws IOException, InterruptedException {
        var answer = probe.call(action, "as", COMMANDER, "day", effective);
        check(answer.number() == rows, action + " has " + answer.text() + " rows");
        return answer.millis();
    }

    private Figure preview() throws Exception {
        long order = approved(LARGE_ORDER);
        var millis = new double[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            var answer = probe.call("preview", "as", PREPARER, "order", order);
            check(answer.number() > 0, "the preview shows no cell");
            if (i >= 0) {
                millis[i] = answer.millis();
            }
        }
        forget();
        return Figure.limit("S18", "preview of an order of 1,700 members", Pairs.median(millis), "ms", "-", ONE_SECOND);
    }

    private Figure rosterImport() throws Exception {
        var file = Files.write(Files.createTempFile("hr-roster", ".csv"), HrFile.of(ON_THE_ROSTER));
        try {
            var millis = new double[Pairs.FEWEST];
            for (int i = -1; i < millis.length; i++) {
                var answer = probe.call("import", "as", PREPARER, "file", file);
                check(answer.number() == ON_THE_ROSTER, answer.text() + " members imported");
                forgetImported();
                if (i >= 0) {
                    millis[i] = answer.millis();
                }
            }
            return Figure.limit(
                    "S20",
                    "HR file of 3,000 new members: dry run and import",
                    Pairs.median(millis),
                    "ms",
                    "-",
                    3 * ONE_SECOND);
        } finally {
            Files.delete(file);
        }
    }

    private void forgetImported() {
        var imported = " (select id from member where serial_no >= '" + HrFile.serial(0) + "' and serial_no < '90000')";
        database.sql(
                "update assignment set supervisor_id = null where member_id in" + imported,
                "delete from assignment where member_id in" + imported,
                "delete from credential where member_id in" + imported,
                "delete from member_status where member_id in" + imported,
                "delete from account where member_id in" + imported,
                "delete from member where serial_no >= '" + HrFile.serial(0) + "' and serial_no < '90000'");
    }

    /** As before the order: only then is every run the same work. */
    private void forget() {
        forget(database, effective);
    }

    /** @param effective the day of the first order; assignments end there or later only because of orders */
    static void forget(TestDatabase database, LocalDate effective) {
        database.sql(
                "delete from order_event",
                "delete from order_handover",
                "delete from order_line",
                "delete from personnel_order",
                "delete from outbox_mail",
                "delete from assignment where from_date >= '" + effective + "'",
                "update assignment set to_date = null where to_date >= '" + effective + "'");
    }

    static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("a benchmark that is wrong measures nothing: " + what);
        }
    }
}
