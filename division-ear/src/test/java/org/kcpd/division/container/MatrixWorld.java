package org.kcpd.division.container;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Role;

/**
 * One member of each role who holds no other, and a record in each scope for each of them, by plain SQL: their own, one of
 * the site that the patrol-division commander commands, one of another site.
 */
final class MatrixWorld {
    private static final String OWN_SITE = "MXE";
    private static final String OTHER_SITE = "MXN";
    private static final long NOTHING = 987_654_321L;

    /** The tables of records with a version, by the beginning of the rules about them. */
    private static final Map<String, String> VERSIONED = Map.of(
            "transfer",
            "transfer_request",
            "request",
            "service_request",
            "order",
            "personnel_order",
            "work-task",
            "work_task");

    private final DataSource database;
    private final Map<String, Long> records = new TreeMap<>();
    private final TableSums sums;

    MatrixWorld(DataSource database) throws SQLException {
        this.database = database;
        this.sums = new TableSums(
                database, Set.of("audit_event", "audit_seal", "audit_check", "job_lease", "flyway_schema_history"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            organisation(statement);
            for (Role role : Role.values()) {
                member(statement, serial(role), element(role), position(role));
                if (role.granted()) {
                    grant(statement, role);
                }
            }
            member(statement, "mx-east", OWN_SITE, "MEMBER");
            member(statement, "mx-north", OTHER_SITE, "MEMBER");
            member(statement, "mx-north-commander", OTHER_SITE, "COMMANDER");
            records(statement);
        }
    }

    /** The one member who holds this role and no other. */
    static String serial(Role role) {
        return "mx-" + role;
    }

    /** The record a rule is asked about in a scope, for the member of a role; empty where they can have none. */
    Optional<Long> record(String rule, String scope, Role role) {
        String key =
                switch (rule + ' ' + scope) {
                    case "order published", "order-lines published" -> "published";
                    case "order draft", "order-lines draft" -> "draft";
                    case "transfer own", "transfer-own own", "transfer-side own" -> "transfer " + serial(role);
                    case "transfer own-site", "transfer-own own-site", "transfer-side own-site" -> "transfer mx-east";
                    case "transfer other-site",
                            "transfer-own other-site",
                            "transfer-side other-site" -> "transfer mx-north";
                    case "request own", "request-content own", "request-unit own", "request-lead own" -> "request of "
                            + serial(role);
                    case "request own-unit",
                            "request-content own-unit",
                            "request-unit own-unit",
                            "request-lead own-unit" -> "request " + element(role);
                    case "request own-site",
                            "request-content own-site",
                            "request-unit own-site",
                            "request-lead own-site" -> "request at " + OWN_SITE;
                    case "request other-site",
                            "request-content other-site",
                            "request-unit other-site",
                            "request-lead other-site" -> "request at " + OTHER_SITE;
                    case "request discreet",
                            "request-content discreet",
                            "request-unit discreet",
                            "request-lead discreet" -> "request discreet";
                    case "work-task own", "work-task-hand own", "work-task-unit own" -> "todo of " + serial(role);
                    case "work-task own-unit", "work-task-hand own-unit", "work-task-unit own-unit" -> "todo "
                            + element(role);
                    case "work-task other", "work-task-hand other", "work-task-unit other" -> "todo of mx-north";
                    case "hand-off asked", "hand-off-asked asked", "hand-off-asking asked" -> "asked " + element(role);
                    case "hand-off asking", "hand-off-asked asking", "hand-off-asking asking" -> "asking "
                            + element(role);
                    case "hand-off other", "hand-off-asked other", "hand-off-asking other" -> "asked of others";
                    case "plan asked", "plan-lead asked", "plan-agreed asked" -> "plan to answer " + element(role);
                    case "plan leading", "plan-lead leading", "plan-agreed leading" -> "plan led by " + element(role);
                    case "plan other", "plan-lead other", "plan-agreed other" -> "plan of others";
                    case "task own" -> "task " + serial(role);
                    case "task other" -> "task mx-east";
                    case "audit-about own-orders" -> "order of " + serial(role);
                    case "audit-about other" -> "order of mx-east";
                    case "grant held" -> "grant " + role;
                    case "grant other-role" -> "grant " + (role == Role.PRI ? Role.SYS : Role.PRI);
                    case "proposal held" -> "proposal " + role;
                    case "proposal other-role" -> "proposal " + (role == Role.PRI ? Role.SYS : Role.PRI);
                    default -> throw new IllegalArgumentException("no record for " + rule + ' ' + scope);
                };
        return Optional.ofNullable(records.get(key));
    }

    /** The version a command has to have seen. */
    int version(String rule, long id) throws SQLException {
        String table = VERSIONED.entrySet().stream()
                .filter(each -> rule.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return table.isEmpty() || id == NOTHING
                ? 0
                : (int) number("select version from " + table + " where id = " + id);
    }

    /** What stands in every table a use case may change. */
    Map<String, String> checksums() throws SQLException {
        return sums.now();
    }

    /** The outcomes of the audit rows of a use case behind a row number. */
    List<String> outcomes(String useCase, long behind) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select outcome from audit_event where id > ? and use_case = ? order by id")) {
            query.setLong(1, behind);
            query.setString(2, useCase);
            List<String> outcomes = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    outcomes.add(rows.getString(1));
                }
            }
            return outcomes;
        }
    }

    long lastAuditRow() throws SQLException {
        return number("select coalesce(max(id), 0) from audit_event");
    }

    /** Leaves a sentence for {@link ContainerSession} to print: what is written inside the container is not seen. */
    void remember(String text) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into setting (name, value, changed_at) values (?, ?, utc_timestamp())")) {
            insert.setString(1, ContainerSession.SAID);
            insert.setString(2, text);
            insert.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String element(Role role) {
        List<String> post = AuthzMatrix.words(
                AuthzMatrix.declared().line("roles", role.name()).get(2));
        return switch (post.isEmpty() ? "" : post.get(0)) {
            case "" -> "MXO";
            case "patrol-division" -> OWN_SITE;
            case "engagement-division" -> "CED";
            case "department" -> "MXD";
            default -> "MX-" + post.get(0).substring(0, Math.min(12, post.get(0).length()));
        };
    }

    private static String position(Role role) {
        List<String> post = AuthzMatrix.words(
                AuthzMatrix.declared().line("roles", role.name()).get(2));
        return post.isEmpty() ? "MEMBER" : post.get(1);
    }

    private static void organisation(Statement sql) throws SQLException {
        element(sql, "MXD", null, false, "DEPARTMENT");
        element(sql, "MXO", null, false, "UNIT");
        element(sql, "CED", null, false, "DIVISION");
        element(sql, OWN_SITE, null, true, "DIVISION");
        element(sql, OTHER_SITE, null, true, "DIVISION");
        for (String discipline : List.of(
                "SOCIAL_WORK",
                "COMMUNITY_INTERACTION",
                "CRISIS_INTERVENTION",
                "CRIME_FREE_HOUSING",
                "CHAPLAINCY",
                "LIAISON")) {
            element(sql, "MX-" + discipline.substring(0, Math.min(12, discipline.length())), discipline, false, "UNIT");
        }
        sql.executeUpdate("insert ignore into watch (code, name, starts_at, ends_at, sort_order, opened_on, version)"
                + " values ('MXW', 'Day', '06:00', '16:00', 1, '2000-01-01', 0)");
        for (String position : List.of("MEMBER", "COORDINATOR", "SUPERVISOR", "COMMANDER")) {
            sql.executeUpdate("insert ignore into position_code (code, name, opened_on, version) values ('" + position
                    + "', '" + position + "', '2000-01-01', 0)");
        }
    }

    private static void element(Statement sql, String code, String discipline, boolean site, String kind)
            throws SQLException {
        String named = discipline == null ? "null" : "'" + discipline + "'";
        int flag = site ? 1 : 0;
        sql.executeUpdate(
                "insert into element (code, discipline, work_site, patrol_division, opened_on, version) values ('"
                        + code + "', " + named + ", " + flag + ", " + flag + ", '2000-01-01', 0)");
        sql.executeUpdate("insert into element_version (element_id, name, kind, from_date) select id, code, '" + kind
                + "', '2000-01-01' from element where code = '" + code + "'");
    }

    private static void member(Statement sql, String serial, String element, String position) throws SQLException {
        String site = element.equals(OTHER_SITE) ? OTHER_SITE : OWN_SITE;
        sql.executeUpdate("insert into member (serial_no, family_name, given_name, kind, version) values ('" + serial
                + "', 'Matrix', 'Member', 'SWORN', 0)");
        String of = " from member m where m.serial_no = '" + serial + "'";
        sql.executeUpdate(
                "insert into member_status (member_id, status, from_date) select m.id, 'ACTIVE', '2020-01-01'" + of);
        sql.executeUpdate("insert into assignment (member_id, type, primary_line, element_id, work_site_id, watch_id,"
                + " position_id, title, from_date) select m.id, 'PERMANENT', 1, e.id, s.id, w.id, p.id, 'Officer',"
                + " '2020-01-01' from member m, element e, element s, watch w, position_code p where m.serial_no = '"
                + serial + "' and e.code = '" + element + "' and s.code = '" + site
                + "' and w.code = 'MXW' and p.code = '" + position + "'");
    }

    private static void grant(Statement sql, Role role) throws SQLException {
        sql.executeUpdate("insert into role_grant (member_id, role, from_at, to_at, reason) select id, '" + role
                + "', '2020-01-01', '2099-01-01', 'matrix' from member where serial_no = '" + serial(role) + "'");
    }

    private void records(Statement sql) throws SQLException {
        order(sql, "published", "PUBLISHED", "mx-east");
        order(sql, "draft", "DRAFT", "mx-east");
        order(sql, "order of mx-east", "PUBLISHED", "mx-east");
        List<String> callers = new ArrayList<>(List.of("mx-east", "mx-north"));
        for (Role role : Role.values()) {
            callers.add(serial(role));
        }
        for (String serial : callers) {
            if (!serial.equals("mx-east")) {
                order(sql, "order of " + serial, "PUBLISHED", serial);
            }
            keep(
                    sql,
                    "transfer " + serial,
                    "insert into transfer_request (member_id, state, hardship, wanted_site_id, wanted_element_id, reason,"
                            + " submitted_at, queued_at, version) select m.id, 'SUBMITTED', 0, e.id, e.id, 'matrix',"
                            + " '2026-01-01', '2026-01-01', 0 from member m, element e where m.serial_no = '" + serial
                            + "' and e.code = 'MXO'");
            keep(
                    sql,
                    "task " + serial,
                    "insert into background_task (kind, state, started_by, created_at, finished_at, total_steps,"
                            + " done_steps, cancel_asked) select 'roster-dry-run', 'DONE', id, '2026-01-01', '2026-01-01',"
                            + " 1, 1, 0 from member where serial_no = '" + serial + "'");
        }
        // behind it no number of a request is the number of a unit, to which it could be sent
        sql.executeUpdate(
                "insert into service_request (id, state, requester_id, reason_id, discreet, urgency, who, whereabouts,"
                        + " reference, unit_id, route, filed_at, after_hours, due_at, version) select 700000, 'TRIAGED', m.id,"
                        + " (select min(id) from request_reason), 1, 'DAYS_10', 'matrix', '', '', u.id, '', '2026-01-01', 0,"
                        + " '2099-01-01', 0 from member m, element u where m.serial_no = 'mx-north' and u.code = 'MXO'");
        for (Role role : Role.values()) {
            request(sql, "request of " + serial(role), serial(role), "MXO", OWN_SITE, false);
            todo(sql, "todo of " + serial(role), serial(role), "MXO");
            if (element(role).startsWith("MX-")) {
                todo(sql, "todo " + element(role), "", element(role));
                request(sql, "request " + element(role), "mx-north", element(role), OWN_SITE, false);
            }
        }
        todo(sql, "todo of mx-north", "mx-north", "MXO");
        request(sql, "request at " + OWN_SITE, "mx-north", "MXO", OWN_SITE, false);
        request(sql, "request at " + OTHER_SITE, "mx-north", "MXO", OTHER_SITE, false);
        request(sql, "request discreet", "mx-north", "MXO", OWN_SITE, true);
        together(sql);
        for (Role role : List.of(Role.ADM, Role.PRI, Role.SYS)) {
            keep(
                    sql,
                    "grant " + role,
                    "insert into role_grant (member_id, role, from_at, to_at, reason) select id, '" + role
                            + "', '2098-01-01', '2099-01-01', 'matrix' from member where serial_no = 'mx-east'");
        }
        for (Role role : List.of(Role.PRI, Role.SYS)) {
            keep(
                    sql,
                    "proposal " + role,
                    "insert into grant_proposal (member_id, role, to_at, reason, proposed_by, proposed_at, expires_at)"
                            + " select m.id, '" + role + "', '2099-01-01', 'matrix', b.id, '2026-01-01', '2098-01-01'"
                            + " from member m, member b where m.serial_no = 'mx-east' and b.serial_no = 'mx-north'");
        }
    }

    /** A service request to a unit at a site, that nobody has in hand. */
    private void request(Statement sql, String key, String requester, String unit, String site, boolean discreet)
            throws SQLException {
        keep(
                sql,
                key,
                "insert into service_request (state, requester_id, reason_id, discreet, urgency, who, whereabouts, reference,"
                        + " unit_id, site_id, route, filed_at, after_hours, due_at, version) select 'TRIAGED', m.id,"
                        + " (select min(id) from request_reason), " + (discreet ? 1 : 0)
                        + ", 'DAYS_10', 'matrix', '', '', u.id, s.id, '', '2026-01-01', 0, '2099-01-01', 0"
                        + " from member m, element u, element s where m.serial_no = '" + requester + "' and u.code = '"
                        + unit + "' and s.code = '" + site + "'");
    }

    /** A task of a unit, in hand of a member or in its queue. */
    private void todo(Statement sql, String key, String owner, String unit) throws SQLException {
        keep(
                sql,
                key,
                "insert into work_task (title, state, unit_id, site_id, owner_id, due_on, created_by, created_at, version)"
                        + " select 'matrix', 'OPEN', u.id, s.id, (select id from member where serial_no = '" + owner
                        + "'), '2099-01-01', m.id, '2026-01-01', 0 from member m, element u, element s"
                        + " where m.serial_no = 'mx-north' and u.code = '" + unit + "' and s.code = '" + OWN_SITE
                        + "'");
    }

    /** Hand-offs and joint plans that each unit is asked for, has asked for, or has no part in. */
    private void together(Statement sql) throws SQLException {
        keep(
                sql,
                "picture subject",
                "insert into place (street, city, state_code, address_key, created_by, created_at, version)"
                        + " values ('1 Matrix', 'Kansas City', 'MO', '1 matrix', 0, '2026-01-01', 0)");
        handOff(sql, "asked of others", "MXO", "MXD");
        plan(sql, "plan of others", "MXO", "MXD", false);
        for (Role role : Role.values()) {
            var unit = element(role);
            if (unit.startsWith("MX-") && !records.containsKey("asked " + unit)) {
                handOff(sql, "asked " + unit, "MXO", unit);
                handOff(sql, "asking " + unit, unit, "MXO");
                plan(sql, "plan to answer " + unit, "MXO", unit, false);
                plan(sql, "plan led by " + unit, unit, "MXO", true);
            }
        }
    }

    private void handOff(Statement sql, String key, String from, String to) throws SQLException {
        keep(
                sql,
                key,
                "insert into hand_off (subject_kind, subject_id, state, from_unit_id, from_site_id, unit_id, site_id, masked,"
                        + " asked_by, asked_at, version) select 'PLACE', " + records.get("picture subject")
                        + ", 'ASKED', f.id, s.id, u.id, s.id, 0, m.id, '2026-01-01', 0 from element f, element u, element s,"
                        + " member m where f.code = '" + from + "' and u.code = '" + to + "' and s.code = '" + OWN_SITE
                        + "' and m.serial_no = 'mx-east'");
    }

    /** @param active whether the other unit has agreed; else it is asked */
    private void plan(Statement sql, String key, String lead, String other, boolean active) throws SQLException {
        keep(
                sql,
                key,
                "insert into joint_plan (subject_kind, subject_id, state, proposer_unit_id, proposer_site_id, proposed_by,"
                        + " proposed_at, unit_id, site_id, version) select 'PLACE', " + records.get("picture subject")
                        + (active ? ", 'ACTIVE'" : ", 'PROPOSED'")
                        + ", u.id, s.id, m.id, '2026-01-01', u.id, s.id, 0 from element u, element s, member m where u.code = '"
                        + lead + "' and s.code = '" + OWN_SITE + "' and m.serial_no = 'mx-east'");
        long plan = records.get(key);
        party(sql, plan, lead, true);
        party(sql, plan, other, active);
    }

    private static void party(Statement sql, long plan, String unit, boolean agreed) throws SQLException {
        sql.executeUpdate("insert into plan_party (plan_id, unit_id, site_id, answer, answered_by, answered_at) select "
                + plan + ", u.id, s.id, " + (agreed ? "'AGREED', m.id, '2026-01-01'" : "'ASKED', null, null")
                + " from element u, element s, member m where u.code = '" + unit + "' and s.code = '" + OWN_SITE
                + "' and m.serial_no = 'mx-east'");
    }

    /** An order with one line, that a member had a part in. */
    private void order(Statement sql, String key, String state, String actor) throws SQLException {
        String number = state.equals("DRAFT") ? "null" : "'" + key + "'";
        keep(
                sql,
                key,
                "insert into personnel_order (order_no, state, subject, authority, effective_on, hr_correction, prepared_by,"
                        + " prepared_at, version) select " + number.replace("order of ", "") + ", '" + state
                        + "', 'Matrix', 'Matrix', '2026-01-02', 0, id, '2026-01-01', 0 from member where serial_no = '"
                        + actor + "'");
        long id = records.get(key);
        sql.executeUpdate("insert into order_event (order_id, happened_at, actor_id, verb) select " + id
                + ", '2026-01-01', id, 'DRAFT' from member where serial_no = '" + actor + "'");
        sql.executeUpdate(
                "insert into order_line (order_id, row_no, member_id, type, element_id, work_site_id, watch_id,"
                        + " position_id, title) select " + id
                        + ", 1, m.id, 'PERMANENT', e.id, s.id, w.id, p.id, 'Officer'"
                        + " from member m, element e, element s, watch w, position_code p where m.serial_no = 'mx-north'"
                        + " and e.code = '" + OWN_SITE + "' and s.code = '" + OWN_SITE
                        + "' and w.code = 'MXW' and p.code = 'MEMBER'");
    }

    private void keep(Statement sql, String key, String insert) throws SQLException {
        sql.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS);
        try (var ids = sql.getGeneratedKeys()) {
            ids.next();
            records.put(key, ids.getLong(1));
        }
    }
}
