package org.kcpd.division.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** Sessions of the running product by a clock that the test moves: how they begin, last, and end. */
class SessionIT {
    private static final String CHIEF = "02003";
    private static final String DIVISION_COMMANDER = "02010";
    private static final String CENTRAL_COMMANDER = "02011";
    private static final String OFFICER = "02500";
    private static final Product PRODUCT = Products.micro();

    private final Instant start = Instant.now();
    private long lastAudited;

    @BeforeEach
    void now() throws SQLException {
        PRODUCT.clock(start.toString());
        lastAudited = Long.parseLong(PRODUCT.database().text("select coalesce(max(id), 0) from audit_event"));
    }

    @AfterAll
    static void machineTime() {
        PRODUCT.clockOfTheMachine();
    }

    @Test
    void it_begins_under_a_new_id_with_the_notice_and_nothing_else_before_it() throws Exception {
        var client = new PageClient(PRODUCT.server().root());
        client.get("signin.xhtml");
        var before = client.cookie("JSESSIONID");
        assertThat(before).isNotEmpty();

        var notice = client.entering(CHIEF, Products.PASSWORD);

        assertThat(client.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(notice.address().getPath()).isEqualTo("/division/notice.xhtml");
        for (String page :
                List.of("index.xhtml", "personnel/roster.xhtml?export=csv", "personnel/order.xhtml?pdf=1&id=1")) {
            assertThat(leadsTo(client.ask("GET", page))).isEqualTo("/division/notice.xhtml");
        }
        assertThat(client.get("personnel/roster.xhtml?q=Lopez").body()).doesNotContain("LOPEZ");
        var wanted = client.post(client.get("notice.xhtml").form("acknowledge"), "acknowledge");
        assertThat(wanted.address().toString()).endsWith("/division/personnel/roster.xhtml?q=Lopez");
        assertThat(audited("SignIn.acknowledge", CHIEF))
                .singleElement()
                .asString()
                .matches(CHIEF + " ALLOWED notice en [0-9a-f]{12}");
    }

    @Test
    void fifteen_idle_minutes_end_it_whatever_its_pages_poll_and_the_next_page_says_so() throws Exception {
        var client = signedIn(DIVISION_COMMANDER);
        var form = client.get("settings.xhtml").form("sign-out");
        for (int minutes = 3; minutes < 15; minutes += 3) {
            PRODUCT.clock(start.plus(Duration.ofMinutes(minutes)).toString());
            assertThat(client.ajax(form, "poll-task").body())
                    .contains("<partial-response")
                    .doesNotContain("redirect");
            assertThat(client.ask("GET", "session").body())
                    .isEqualTo("{\"left\":" + (15 - minutes) * 60 + ",\"ended\":\"\"}");
        }
        PRODUCT.clock(start.plus(Duration.ofMinutes(15)).toString());

        assertThat(client.ask("GET", "session").body()).isEqualTo("{\"left\":0,\"ended\":\"IDLE\"}");
        var other = signedIn(DIVISION_COMMANDER);
        PRODUCT.clock(start.plus(Duration.ofMinutes(30)).toString());
        var over = other.get("personnel/roster.xhtml");
        assertThat(over.address().toString()).endsWith("signin.xhtml?ended=IDLE");
        assertThat(over.body()).contains("not used for a while").doesNotContain("roster-row");
        assertThat(audited("SignIn.end", DIVISION_COMMANDER))
                .as("these two, and what other tests have left")
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly(DIVISION_COMMANDER + " ALLOWED IDLE");
    }

    @Test
    void the_word_of_the_page_that_the_member_has_moved_keeps_it_and_ten_hours_end_it() throws Exception {
        var client = signedIn(CHIEF);
        for (int minutes = 14; minutes < 600; minutes += 14) {
            PRODUCT.clock(start.plus(Duration.ofMinutes(minutes)).toString());
            assertThat(client.ask("POST", "session", "Division-Session", "used").body())
                    .contains("\"ended\":\"\"");
        }
        PRODUCT.clock(start.plus(Duration.ofHours(10)).toString());

        assertThat(leadsTo(client.ask("GET", "index.xhtml"))).endsWith("signin.xhtml?ended=TOO_OLD");
    }

    @Test
    void the_fourth_session_ends_the_first_within_a_minute_and_it_is_told() throws Exception {
        var first = signedIn(OFFICER);
        var second = signedIn(OFFICER);
        signedIn(OFFICER);
        signedIn(OFFICER);
        PRODUCT.clock(start.plusSeconds(30).toString());

        assertThat(first.get("index.xhtml").body()).contains("three sessions at once");
        assertThat(second.get("index.xhtml").status()).isEqualTo(200);
        assertThat(second.get("index.xhtml").address().getPath()).endsWith("/index.xhtml");
    }

    @Test
    void a_transfer_takes_rights_at_midnight_and_a_separation_the_session_in_sixty_seconds() throws Exception {
        var today = LocalDate.ofInstant(start, ZoneId.of("America/Chicago"));
        var client = signedIn(OFFICER);
        assertThat(client.get("index.xhtml").status()).isEqualTo(200);
        var commander = signedIn(CENTRAL_COMMANDER);
        assertThat(commander.get("personnel/waiting.xhtml").status()).isEqualTo(200);
        try {
            PRODUCT.database()
                    .sql("update assignment set to_date = '" + today
                            + "' where primary_line = 1 and superseded_at is null"
                            + " and to_date is null and member_id = " + id(CENTRAL_COMMANDER));
            assertThat(commander.get("personnel/waiting.xhtml").status())
                    .as("at the next click")
                    .isEqualTo(403);
        } finally {
            PRODUCT.database()
                    .sql("update assignment set to_date = null where primary_line = 1 and superseded_at is null"
                            + " and to_date = '" + today + "' and member_id = " + id(CENTRAL_COMMANDER));
        }
        PRODUCT.database()
                .sql("update member_status set status = 'SEPARATED' where superseded_at is null and member_id = "
                        + id(OFFICER));
        try {
            assertThat(client.get("personnel/roster.xhtml").body())
                    .as("at once nothing is served")
                    .doesNotContain("<table");
            PRODUCT.clock(start.plusSeconds(59).toString());
            assertThat(client.get("index.xhtml").body()).contains("Your access has ended");
            assertThat(audited("SignIn.end", OFFICER)).isNotEmpty().containsOnly(OFFICER + " ALLOWED SEPARATED");
        } finally {
            PRODUCT.database()
                    .sql("update member_status set status = 'ACTIVE' where superseded_at is null and member_id = "
                            + id(OFFICER));
        }
    }

    private static PageClient signedIn(String serial) throws Exception {
        return PageClient.signedIn(PRODUCT.server().root(), serial, Products.PASSWORD);
    }

    private static String id(String serial) {
        return "(select id from member where serial_no = '" + serial + "')";
    }

    private static String leadsTo(Page answer) {
        String location = answer.headers().firstValue("Location").orElse("no redirect but " + answer.status());
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private List<String> audited(String useCase, String serial) throws SQLException {
        try (var connection = PRODUCT.database().dataSource().getConnection();
                var query = connection.prepareStatement(
                        "select concat(actor_serial, ' ', outcome, ' ', coalesce(detail, ''))"
                                + " from audit_event where use_case = ? and id > ? and actor_serial = ? and detail <> 'TOO_MANY' order by id")) {
            query.setString(1, useCase);
            query.setLong(2, lastAudited);
            query.setString(3, serial);
            var rows = new ArrayList<String>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
