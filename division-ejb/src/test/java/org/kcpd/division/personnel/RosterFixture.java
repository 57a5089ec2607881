package org.kcpd.division.personnel;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.personnel.control.RosterLoading;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.Organisations;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.personnel.query.StrengthBoard;
import org.kcpd.division.personnel.query.StrengthQuery;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.testdb.TestDatabase;

/** A department of one's own: the training organisation in a fresh schema, and a day that the test sets. */
public final class RosterFixture implements AutoCloseable {
    private static final LocalDate USUAL = LocalDate.of(2026, 3, 2);

    private final TestDatabase database = TestDatabase.fresh();
    private LocalDate today = USUAL;

    public RosterFixture() {
        database.inTransaction(em -> new DepartmentOrganisation(em).open());
    }

    /** Forgets all members; the organisation stays. */
    public void clear() {
        database.sql(
                "DELETE FROM credential",
                "DELETE FROM member_status",
                "DELETE FROM assignment",
                "DELETE FROM strength",
                "DELETE FROM member");
        today = USUAL;
    }

    public TestDatabase database() {
        return database;
    }

    public LocalDate today() {
        return today;
    }

    public void today(LocalDate day) {
        today = day;
    }

    /** Noon of the day in Kansas City. */
    public BusinessClock clock() {
        return new BusinessClock(
                Clock.fixed(today.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant(), BusinessClock.ZONE));
    }

    public <T> T call(Function<EntityManager, T> work) {
        return database.call(work);
    }

    public Organisation organisation() {
        return call(em -> new Organisations(em).asOf(today));
    }

    public ImportReport check(byte[] file) {
        return call(em -> new RosterLoading(em, new Organisations(em), clock()).check(file, mapping(file)));
    }

    /** Dry run and import of what it found. */
    public ImportReport load(byte[] file) {
        return load(file, false);
    }

    public ImportReport load(byte[] file, boolean separateMissing) {
        var seen = check(file);
        return call(em -> new RosterLoading(em, new Organisations(em), clock())
                .load(file, mapping(file), seen, separateMissing, 0));
    }

    public List<RosterRow> roster(LocalDate day) {
        return roster(day, RosterFilter.ALL);
    }

    public List<RosterRow> roster(LocalDate day, RosterFilter filter) {
        return call(em -> rosterQuery(em).all(day, filter, RosterSort.NAME, false));
    }

    /** The query, asked by the product itself. */
    public RosterQuery rosterQuery(EntityManager em) {
        var callers = new CallerContext(null) {
            @Override
            public Caller current() {
                return Caller.SYSTEM;
            }
        };
        return new RosterQuery(em, new Organisations(em), new OnDuty(callers, clock(), new AuditTrail()));
    }

    public StrengthBoard board(LocalDate day) {
        return call(em -> new StrengthQuery(em, new Organisations(em)).board(day));
    }

    private static ColumnMapping mapping(byte[] file) {
        var header =
                new String(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return ColumnMapping.of(Arrays.asList(header.replace("\uFEFF", "").split(",")));
    }

    /** One row of an HR file with usual values, changed where the test says so ("COLUMN=value"). */
    public static Map<String, String> row(String serial, String... changes) {
        var row = new LinkedHashMap<String, String>();
        for (var column : ImportColumn.values()) {
            row.put(column.name(), "");
        }
        row.put("SERIAL_NO", serial);
        row.put("NAME", "DOE, Jo " + serial);
        row.put("EMPLOYEE_TYPE", "Sworn");
        row.put("RANK_TITLE", "Officer");
        row.put("ELEMENT", "EPD");
        row.put("WORK_SITE", "EPD");
        row.put("SECTOR", "20");
        row.put("WATCH", "Day");
        row.put("EFFECTIVE_FROM", "01/15/2024");
        row.put("ORDER_NO", "24-011");
        row.put("STATUS", "Active");
        for (var change : changes) {
            var pair = change.split("=", 2);
            row.put(pair[0], pair[1]);
        }
        return row;
    }

    /** An HR file of these rows. */
    @SafeVarargs
    public static byte[] file(Map<String, String>... rows) {
        return file(Arrays.asList(rows));
    }

    public static byte[] file(List<Map<String, String>> rows) {
        var header =
                Arrays.stream(ImportColumn.values()).map(ImportColumn::name).toList();
        var text = new StringBuilder(String.join(",", header)).append("\r\n");
        for (var row : rows) {
            text.append(header.stream().map(column -> quoted(row.get(column))).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        database.close();
    }
}
