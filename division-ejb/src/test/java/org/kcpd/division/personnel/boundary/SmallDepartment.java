package org.kcpd.division.personnel.boundary;

import org.kcpd.division.testdb.TestDatabase;

/** The rows {@link OrdersWorld} stands on: organisation, watches, commanders and administrators, by plain SQL. */
final class SmallDepartment {
    private final TestDatabase db;

    SmallDepartment(TestDatabase db) {
        this.db = db;
    }

    /** Writes it into an empty migrated schema. */
    void build() {
        db.sql(
                element("KCPD", "DEPARTMENT", 0, 0),
                element("HQ", "STATION", 1, 0),
                element("CED", "DIVISION", 0, 0),
                element("EPD", "DIVISION", 1, 1),
                element("NPD", "DIVISION", 1, 1),
                element("SPD", "DIVISION", 1, 1),
                element("CIO", "UNIT", 0, 0),
                element("CIT", "UNIT", 0, 0),
                "INSERT INTO element_version (element_id, name, kind, from_date) SELECT id, CONCAT(code, ' name'),"
                        + " CASE code WHEN 'KCPD' THEN 'DEPARTMENT' WHEN 'HQ' THEN 'STATION' WHEN 'CIO' THEN 'UNIT'"
                        + " WHEN 'CIT' THEN 'UNIT' ELSE 'DIVISION' END, opened_on FROM element",
                watch("DAY", "Day", "06:00", "14:00", 1),
                watch("EVENING", "Evening", "14:00", "22:00", 2),
                watch("MIDNIGHT", "Midnight", "22:00", "06:00", 3),
                "INSERT INTO sector (work_site_id, code, name, opened_on, version)"
                        + " SELECT id, '10', 'Sector 10', '2000-01-01', 1 FROM element WHERE patrol_division = 1");
        member(OrdersWorld.CHIEF, "Chief", "KCPD", "HQ", "DAY", "COMMANDER");
        member(OrdersWorld.MAJOR, "Major", "CED", "HQ", "DAY", "COMMANDER");
        member(OrdersWorld.EAST_COMMANDER, "Major", "EPD", "EPD", "DAY", "COMMANDER");
        member(OrdersWorld.NORTH_COMMANDER, "Major", "NPD", "NPD", "DAY", "COMMANDER");
        administrator(OrdersWorld.ADMINISTRATOR);
        administrator(OrdersWorld.SECOND_ADMINISTRATOR);
    }

    private void administrator(String serial) {
        member(serial, "Administrator", "KCPD", "HQ", "DAY", "MEMBER");
        db.sql("INSERT INTO role_grant (member_id, role, from_at, to_at, reason) SELECT id, 'ADM', '2020-01-01',"
                + " '2040-01-01', 'test' FROM member WHERE serial_no = '" + serial + "'");
    }

    private static String element(String code, String kind, int site, int patrol) {
        return "INSERT INTO element (code, work_site, patrol_division, opened_on, version) VALUES ('%s', %d, %d,"
                        .formatted(code, site, patrol)
                + " '1990-01-01', 1)";
    }

    private static String watch(String code, String name, String from, String to, int order) {
        return "INSERT INTO watch (code, name, starts_at, ends_at, sort_order, opened_on, version) VALUES"
                + " ('%s', '%s', '%s', '%s', %d, '1990-01-01', 1)".formatted(code, name, from, to, order);
    }

    /** A member with an active status and a primary assignment since {@link OrdersWorld#HIRED}. */
    void member(String serial, String title, String element, String site, String watch, String position) {
        db.sql(
                ("INSERT INTO member (serial_no, family_name, given_name, kind, email, version) VALUES ('%1$s',"
                                + " 'FAMILY%1$s', 'Given', 'SWORN', '%1$s@kcpd.example', 1)")
                        .formatted(serial),
                "INSERT INTO member_status (member_id, status, from_date) SELECT id, 'ACTIVE', '%s' FROM member WHERE serial_no = '%s'"
                        .formatted(OrdersWorld.HIRED, serial),
                ("INSERT INTO assignment (member_id, type, primary_line, element_id, work_site_id, watch_id, position_id,"
                                + " title, from_date) SELECT m.id, 'PERMANENT', 1, e.id, s.id, w.id, p.id, '%s', '%s'"
                                + " FROM member m, element e, element s, watch w, position_code p WHERE m.serial_no = '%s'"
                                + " AND e.code = '%s' AND s.code = '%s' AND w.code = '%s' AND p.code = '%s'")
                        .formatted(title, OrdersWorld.HIRED, serial, element, site, watch, position));
    }
}
