package org.kcpd.division.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** The audit of the running product, on both runtimes: what a member's day leaves in it, and that it is sealed by itself. */
class AuditIT {
    private static final String OFFICER = "02500";
    private static final String COMMANDER = "02010";
    private static final String PRIVACY_OFFICER = "90003";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void every_look_every_file_and_both_ends_of_a_session_are_written_down_and_sealed() throws Exception {
        var product = Products.micro();
        long before = number(product, "select coalesce(max(id), 0) from audit_event");
        var root = product.server().root();
        var officer = PageClient.signedIn(root, OFFICER, Products.PASSWORD);

        officer.get("personnel/roster.xhtml");
        officer.get("personnel/member.xhtml?serial=" + OFFICER);
        officer.get("personnel/member.xhtml?serial=" + COMMANDER);
        officer.get("search.xhtml?q=garcia");
        officer.get("personnel/roster.xhtml?export=csv&q=garcia");
        long published = number(product, "select min(id) from personnel_order where state = 'PUBLISHED'");
        officer.get("personnel/order.xhtml?id=" + published + "&pdf=1");
        officer.get("access/audit.xhtml");
        var leaving = officer.get("settings.xhtml").form("sign-out");
        officer.post(leaving, "sign-out");

        assertThat(acts(product, OFFICER, before))
                .containsExactly(
                        "SESSION ALLOWED SignIn.verify",
                        "SESSION ALLOWED SignIn.acknowledge",
                        "READ ALLOWED RosterQuery.member",
                        "SEARCH ALLOWED RosterQuery.search",
                        "SEARCH ALLOWED SubjectQuery.find",
                        "SEARCH ALLOWED RequestQuery.find",
                        "EXPORT ALLOWED ListExports.begin",
                        "PRINT ALLOWED OrderQuery.printed",
                        "READ DENIED Doors.open",
                        "SESSION ALLOWED SignIn.end");
        isSealed(product);
    }

    @Test
    void on_the_departments_server_too_on_its_first_day() throws Exception {
        var product = Products.server();
        long before = number(product, "select coalesce(max(id), 0) from audit_event");
        var root = product.server().root();
        var administrator = PageClient.signedIn(root, Products.FIRST_ADMINISTRATOR, Products.PASSWORD);

        administrator.get("search.xhtml?q=garcia");
        administrator.get("personnel/roster.xhtml?export=csv");
        var leaving = administrator.get("settings.xhtml").form("sign-out");
        administrator.post(leaving, "sign-out");

        assertThat(acts(product, Products.FIRST_ADMINISTRATOR, before))
                .containsExactly(
                        "SESSION ALLOWED SignIn.verify",
                        "SESSION ALLOWED SignIn.acknowledge",
                        "SEARCH ALLOWED RosterQuery.search",
                        "SEARCH ALLOWED SubjectQuery.find",
                        "SEARCH ALLOWED RequestQuery.find",
                        "EXPORT ALLOWED ListExports.begin",
                        "SESSION ALLOWED SignIn.end");
        isSealed(product);
    }

    @Test
    void half_a_question_gets_no_answer_and_is_told_what_it_lacks() throws Exception {
        var officer = PageClient.signedIn(Products.micro().server().root(), PRIVACY_OFFICER, Products.PASSWORD);
        assertThat(officer.get("access/audit.xhtml").body()).contains("data-list");
        for (String half :
                List.of("kind=Member", "subject=7", "kind=Member&subject=x", "from=yesterday", "to=2026-13-01")) {
            assertThat(officer.get("access/audit.xhtml?" + half).body())
                    .as(half)
                    .containsPattern("Fill in both, or neither|A day is written like")
                    .doesNotContain("data-list");
        }
    }

    private static void isSealed(Product product) throws Exception {
        long last = number(product, "select max(id) from audit_event");
        await(() -> number(product, "select coalesce(max(last_id), 0) from audit_seal") >= last);
    }

    private static List<String> acts(Product product, String serial, long after) throws SQLException {
        var acts = new ArrayList<String>();
        try (var connection = product.database().dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select concat(act, ' ', outcome, ' ', use_case) from audit_event where id > ? and actor_serial = ?"
                                // another test's session that gave way to this one
                                + " and coalesce(detail, '') <> 'TOO_MANY' order by id")) {
            statement.setLong(1, after);
            statement.setString(2, serial);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    acts.add(row.getString(1));
                }
            }
        }
        return acts;
    }

    private static long number(Product product, String sql) throws SQLException {
        try (var connection = product.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void the_health_check_says_whether_the_audit_is_sealed() throws IOException, InterruptedException {
        var ready = Products.micro().server().root().resolve("health/ready");

        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"audit-seal\"").contains("\"sealing\":\"true\"");
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws SQLException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("sealed within a minute").isBefore(deadline);
            Thread.sleep(200);
        }
    }
}
