package org.kcpd.division.platform.usecase;

import org.kcpd.division.testdb.TestDatabase;

/** The smallest roster a caller can stand on, by plain SQL: elements, one watch, positions, members at a place. */
public final class TestRoster {
    private final TestDatabase db;

    /** Lays the organisation once into an empty schema. */
    public TestRoster(TestDatabase db) {
        this.db = db;
        db.sql(
                "insert into element (code, discipline, work_site, patrol_division, opened_on, version) values"
                        + " ('KCPD', null, 0, 0, '2000-01-01', 0), ('CED', null, 0, 0, '2000-01-01', 0),"
                        + " ('EPD', null, 1, 1, '2000-01-01', 0), ('CFMH', 'HOUSING', 0, 0, '2000-01-01', 0)",
                "insert into element_version (element_id, name, kind, from_date) select id, code,"
                        + " case code when 'KCPD' then 'DEPARTMENT' else 'DIVISION' end, '2000-01-01' from element",
                "insert ignore into watch (code, name, starts_at, ends_at, sort_order, opened_on, version)"
                        + " values ('DAY', 'Day', '06:00', '16:00', 1, '2000-01-01', 0)",
                "insert ignore into position_code (code, name, opened_on, version) values"
                        + " ('MEMBER', 'Member', '2000-01-01', 0), ('COMMANDER', 'Commander', '2000-01-01', 0)");
    }

    /** A member of this status, with the given primary place since 2020. */
    public TestRoster member(String serial, String status, String element, String position) {
        db.sql(
                "insert into member (serial_no, family_name, given_name, kind, version)"
                        + " values ('%s', 'Family', 'Given', 'SWORN', 0)".formatted(serial),
                "insert into member_status (member_id, status, from_date) select id, '%s', '2020-01-01' from member where serial_no = '%s'"
                        .formatted(status, serial));
        return place(serial, element, position, true, "2020-01-01", null);
    }

    /** Another interval: the member's own place, or an overlay. */
    public TestRoster place(String serial, String element, String position, boolean primary, String from, String to) {
        db.sql(
                ("insert into assignment (member_id, type, primary_line, element_id, work_site_id, watch_id, position_id,"
                                + " title, from_date, to_date) select m.id, '%s', %d, e.id, s.id, w.id, p.id, 'Officer', '%s', %s"
                                + " from member m, element e, element s, watch w, position_code p where m.serial_no = '%s'"
                                + " and e.code = '%s' and s.code = 'EPD' and w.code = 'DAY' and p.code = '%s'")
                        .formatted(
                                primary ? "PERMANENT" : "ACTING",
                                primary ? 1 : 0,
                                from,
                                to == null ? "null" : "'" + to + "'",
                                serial,
                                element,
                                position));
        return this;
    }

    /** A role by grant. */
    public TestRoster grant(String serial, String role, String from, String to) {
        db.sql(("insert into role_grant (member_id, role, from_at, to_at, reason)"
                        + " select id, '%s', '%s', '%s', 'test' from member where serial_no = '%s'")
                .formatted(role, from, to, serial));
        return this;
    }
}
