package org.kcpd.division.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A department of any size in an empty migrated schema: one element per patrol division and unit, strength for every
 * cell, and for each member three primary assignments one after the other. Written by multi-row inserts, so 3,000
 * members with 9,000 assignments take about a second.
 */
public final class Dataset {

    /** The Chief's serial number: may approve everything. */
    public static final String CHIEF = "02003";
    /** The commander of the Community Engagement Division: approves and publishes. */
    public static final String COMMANDER = "02010";
    /** A roster administrator: prepares. */
    public static final String PREPARER = "90001";

    /** The day from which on every member has the third, open-ended assignment. */
    public static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    private static final List<String> PATROL = List.of("CPD", "MPD", "EPD", "NPD", "SPD", "SCP");
    private static final List<String> UNITS = List.of("SSS", "CIO", "CIT", "CFMH", "CHAP", "LIA");
    private static final List<String> DISCIPLINES = List.of(
            "SOCIAL_WORK",
            "COMMUNITY_INTERACTION",
            "CRISIS_INTERVENTION",
            "CRIME_FREE_HOUSING",
            "CHAPLAINCY",
            "LIAISON");
    private static final int HEADQUARTERS = 2;
    private static final int ENGAGEMENT = 3;
    private static final int FIRST_PATROL = 4;
    private static final int FIRST_UNIT = 10;
    private static final List<String> FAMILY = List.of(
            "Adams", "Brown", "Clark", "Díaz", "Evans", "Flores", "García", "Hughes", "Irwin", "Jones", "Kelly",
            "López", "Moore", "Nguyen", "O'Neill", "Parker", "Quinn", "Ramírez", "Smith", "Torres");
    private static final List<String> GIVEN = List.of(
            "Alex", "Bea", "Carl", "Dana", "Eli", "Fay", "Gus", "Hana", "Ian", "Julia", "Kim", "Lee", "María", "Noah");

    private final Connection connection;
    private final int members;

    private Dataset(Connection connection, int members) {
        this.connection = connection;
        this.members = members;
    }

    /** @param members at least 20 */
    public static void fill(DataSource source, int members) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            new Dataset(connection, members).fill();
            connection.commit();
            try (var statement = connection.createStatement()) {
                statement.execute("analyze table member, assignment, member_status, credential, strength");
            }
        }
    }

    /** Serial number of the n-th plain officer, from 0. */
    public static String officer(int n) {
        return "%05d".formatted(10_000 + n);
    }

    /** Serial numbers of the first plain officers. */
    public static List<String> officers(int count) {
        return IntStream.range(0, count).mapToObj(Dataset::officer).toList();
    }

    /** The id of a patrol division (also a work site), 0 to 5. */
    public static long patrolDivision(int n) {
        return FIRST_PATROL + n;
    }

    /** The id of a unit, 0 to 5; no officer serves there. */
    public static long unit(int n) {
        return FIRST_UNIT + n;
    }

    /** The id of a watch, 0 to 2. */
    public static long watch(int n) {
        return n + 1L;
    }

    private void fill() throws SQLException {
        organisation();
        people();
        BulkInsert.rows(
                connection,
                "insert into strength (element_id, work_site_id, watch_id, authorised, minimum, from_date)",
                strength());
        accounts();
        BulkInsert.rows(
                connection,
                "insert into role_grant (member_id, role, from_at, to_at, reason)",
                List.of(
                        values(memberId(PREPARER), "ADM", "2020-01-01 00:00:00", "2099-01-01 00:00:00", "benchmark"),
                        values(memberId("90002"), "ADM", "2020-01-01 00:00:00", "2099-01-01 00:00:00", "benchmark")));
    }

    /** Everybody may sign in, all with the same password; few iterations, so that the crowd is not about hashing. */
    private void accounts() throws SQLException {
        var hash = PasswordText.of(PasswordText.EVERYBODYS);
        var accounts = new ArrayList<Object[]>();
        for (int id = 1; id <= members; id++) {
            accounts.add(values(id, hash, 0, 1));
        }
        BulkInsert.rows(
                connection, "insert into account (member_id, password_hash, failed_sign_ins, version)", accounts);
    }

    private void organisation() throws SQLException {
        var elements = new ArrayList<Object[]>();
        var versions = new ArrayList<Object[]>();
        element(elements, versions, 1, "KCPD", null, false, false, "DEPARTMENT", null);
        element(elements, versions, HEADQUARTERS, "HQ", null, true, false, "BUREAU", 1);
        element(elements, versions, ENGAGEMENT, "CED", null, false, false, "DIVISION", 1);
        for (int i = 0; i < PATROL.size(); i++) {
            element(elements, versions, FIRST_PATROL + i, PATROL.get(i), null, true, true, "DIVISION", 1);
            element(elements, versions, FIRST_UNIT + i, UNITS.get(i), DISCIPLINES.get(i), false, false, "UNIT", 3);
        }
        BulkInsert.rows(
                connection,
                "insert into element (id, code, discipline, work_site, patrol_division, opened_on, version)",
                elements);
        BulkInsert.rows(
                connection, "insert into element_version (element_id, name, kind, parent_id, from_date)", versions);
        BulkInsert.rows(
                connection,
                "insert into watch (id, code, name, starts_at, ends_at, sort_order, opened_on, version)",
                List.of(
                        values(1, "Day", "Day", "06:00", "14:00", 1, "2000-01-01", 1),
                        values(2, "Evening", "Evening", "14:00", "22:00", 2, "2000-01-01", 1),
                        values(3, "Midnight", "Midnight", "22:00", "06:00", 3, "2000-01-01", 1)));
        var sectors = new ArrayList<Object[]>();
        for (int site = FIRST_PATROL; site < FIRST_PATROL + PATROL.size(); site++) {
            for (int n = 1; n <= 4; n++) {
                sectors.add(values((site - FIRST_PATROL) * 4 + n, site, n + "0", "Sector " + n + "0", "2000-01-01", 1));
            }
        }
        BulkInsert.rows(connection, "insert into sector (id, work_site_id, code, name, opened_on, version)", sectors);
    }

    private static void element(
            List<Object[]> elements,
            List<Object[]> versions,
            int id,
            String code,
            String discipline,
            boolean site,
            boolean patrol,
            String kind,
            Integer parent) {
        elements.add(values(id, code, discipline, site, patrol, "2000-01-01", 1));
        versions.add(values(id, "Element " + code, kind, parent, "2000-01-01"));
    }

    private void people() throws SQLException {
        var people = new ArrayList<Object[]>();
        var status = new ArrayList<Object[]>();
        var credentials = new ArrayList<Object[]>();
        var assignments = new ArrayList<Object[]>();
        for (int id = 1; id <= members; id++) {
            var serial = serial(id);
            people.add(values(
                    id,
                    serial,
                    FAMILY.get(id % FAMILY.size()) + (id >= 20 ? " " + Integer.toString(id, 36) : ""),
                    GIVEN.get(id % GIVEN.size()),
                    "SWORN",
                    serial + "@kcpd.example",
                    "816-555-0100",
                    id % 7 == 0 ? "es" : null,
                    1));
            status.add(values(id, "ACTIVE", "2018-01-01"));
            if (id % 10 == 0) {
                credentials.add(values(id, "CIT", "2099-01-01", "2020-01-01 00:00:00"));
            }
            assignments.add(assignment(id, 0, "2018-01-01", "2020-06-01"));
            assignments.add(assignment(id, 1, "2020-06-01", SINCE.toString()));
            assignments.add(assignment(id, 2, SINCE.toString(), null));
        }
        BulkInsert.rows(
                connection,
                "insert into member (id, serial_no, family_name, given_name, kind, email, phone, languages, version)",
                people);
        BulkInsert.rows(connection, "insert into member_status (member_id, status, from_date)", status);
        BulkInsert.rows(
                connection, "insert into credential (member_id, type_code, expires_on, recorded_at)", credentials);
        BulkInsert.rows(
                connection,
                "insert into assignment (member_id, type, primary_line, element_id, work_site_id, sector_id, watch_id,"
                        + " position_id, title, duty_hours, days_off, radio_no, from_date, to_date, order_no)",
                assignments);
    }

    /** Ids 1 to 10 are the people who act, the rest officers. */
    private static String serial(int id) {
        return switch (id) {
            case 1 -> CHIEF;
            case 2 -> COMMANDER;
            case 9 -> PREPARER;
            case 10 -> "90002";
            default -> id <= 8 ? "020" + (8 + id) : officer(id - 11);
        };
    }

    private static int memberId(String serial) {
        return PREPARER.equals(serial) ? 9 : 10;
    }

    private static Object[] assignment(int id, int step, String from, String to) {
        var patrol = (id + step) % PATROL.size();
        var element = FIRST_PATROL + patrol;
        var site = element;
        var title = "Officer";
        var position = 1;
        if (id == 1) {
            element = 1;
            site = HEADQUARTERS;
            title = "Chief";
        } else if (id == 2) {
            element = ENGAGEMENT;
            site = HEADQUARTERS;
            title = "Major";
        } else if (id <= 8) {
            element = FIRST_PATROL + id - 3;
            site = element;
            title = "Major";
        }
        if (id <= 8) {
            position = 3;
        }
        var sector = site >= FIRST_PATROL ? (site - FIRST_PATROL) * 4 + 1 + id % 4 : null;
        return values(
                id,
                "PERMANENT",
                1,
                element,
                site,
                sector,
                1 + id % 3,
                position,
                title,
                "0600-1400",
                "SAT/SUN",
                String.valueOf(100 + id),
                from,
                to,
                "18-%03d".formatted(id % 400));
    }

    private static List<Object[]> strength() {
        var cells = new ArrayList<Object[]>();
        for (int site = FIRST_PATROL; site < FIRST_PATROL + PATROL.size(); site++) {
            for (int watch = 1; watch <= 3; watch++) {
                cells.add(values(site, site, watch, 200, 50, "2018-01-01"));
                for (int unit = FIRST_UNIT; unit < FIRST_UNIT + UNITS.size(); unit++) {
                    cells.add(values(unit, site, watch, 2, 0, "2018-01-01"));
                }
            }
        }
        return cells;
    }

    static Object[] values(Object... row) {
        return row;
    }
}
