package org.kcpd.division.answer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kcpd.division.container.TableSums;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Products;

/**
 * Six members of the training data who may do different things, each signed in once to the product that all tests share;
 * and what stands in its database.
 */
final class Members {
    static final String ADMINISTRATOR = "90001";
    static final String PRIVACY_OFFICER = "90003";
    static final String OPERATOR = "90004";
    static final String DIVISION_COMMANDER = "02010";
    static final String EAST_COMMANDER = "02013";
    static final String OFFICER = "02500";
    static final List<String> EVERYBODY =
            List.of(ADMINISTRATOR, PRIVACY_OFFICER, OPERATOR, DIVISION_COMMANDER, EAST_COMMANDER, OFFICER);

    /** What jobs, mail, running tasks, sessions and the audit of refusals change by themselves. */
    private static final Set<String> BY_ITSELF = Set.of(
            "account",
            "audit_check",
            "audit_event",
            "audit_seal",
            "background_task",
            "flyway_schema_history",
            "job_lease",
            "member_session.used_at",
            "outbox_mail");

    private static final Map<String, PageClient> SESSIONS = new HashMap<>();

    private Members() {}

    /** The session of a member. */
    static PageClient as(String member) throws IOException, InterruptedException {
        if (!SESSIONS.containsKey(member)) {
            SESSIONS.put(member, PageClient.signedIn(Products.micro().server().root(), member, Products.PASSWORD));
        }
        return SESSIONS.get(member);
    }

    /**
     * Everybody signs in anew: for who moved the product's clock. A session of another time would be the youngest for ever, and
     * the fourth of a member would end the one just begun.
     */
    static void forget() {
        SESSIONS.clear();
        Products.micro().database().sql("delete from member_session");
    }

    /** Whatever a member could change, to be compared with a moment before. */
    static TableSums tables() throws SQLException {
        return new TableSums(Products.micro().database().dataSource(), BY_ITSELF);
    }

    /** A page without what differs from one request to the next. */
    static String withoutNumbers(Page page) {
        return page.body()
                .replaceAll("[2-9A-Z]{4}-[2-9A-Z]{4}", "")
                .replaceAll("csp\\.init\\('[^']*'\\)|nonce=\"[^\"]*\"", "");
    }

    /** The first column of what plain SQL finds. */
    static List<String> texts(String sql) {
        try (var connection = Products.micro().database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The last row of the audit, to look behind. */
    static long lastAuditRow() {
        return Long.parseLong(
                texts("select coalesce(max(id), 0) from audit_event").get(0));
    }
}
