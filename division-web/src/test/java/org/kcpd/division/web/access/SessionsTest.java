package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.SessionEnd;

/** How long a session lasts, by a clock that the test moves, and what counts as using it. */
class SessionsTest {
    private static final Duration A_MOMENT = Duration.ofNanos(1_000);
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Browser browser = DivisionMechanismTest.browser();

    @BeforeEach
    void signedIn() {
        browser.comeIn();
    }

    @Test
    void it_ends_after_fifteen_idle_minutes_and_the_next_page_says_why() {
        browser.wait(IDLE.minus(A_MOMENT));
        goesOn();
        browser.wait(IDLE);

        over("/personnel/roster.xhtml", SessionEnd.IDLE);

        assertThat(browser.register.told).endsWith("end 1 IDLE");
        assertThat(Wanted.take(browser.request)).contains("/division/personnel/roster.xhtml");
        assertThat(browser.get("/index.xhtml", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.redirect).as("said once").isEqualTo("/division/signin.xhtml");
    }

    @Test
    void it_ends_after_ten_hours_however_busy_it_is() {
        for (int minutes = 0; minutes < 595; minutes += 5) {
            browser.wait(Duration.ofMinutes(5));
            goesOn();
        }
        browser.wait(Duration.ofMinutes(5).minus(A_MOMENT));
        goesOn();
        browser.wait(A_MOMENT);

        over("/", SessionEnd.TOO_OLD);
    }

    @Test
    void the_poll_of_a_running_task_does_not_keep_it_alive() {
        for (int seconds = 0; seconds < 15 * 60; seconds += 2) {
            assertThat(poll("run:poll-run")).isEqualTo(AuthenticationStatus.SUCCESS);
            browser.wait(Duration.ofSeconds(2));
        }

        browser.ajax = true;
        assertThat(poll("poll-task")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.body.toString()).contains("<redirect url=\"/division/signin.xhtml?ended=IDLE\"/>");
    }

    @Test
    void neither_do_questions_of_how_long_it_lasts_nor_pictures() {
        for (int minutes = 0; minutes < 15; minutes++) {
            browser.get("/session", "");
            browser.get("/jakarta.faces.resource/division.css.xhtml", "");
            browser.method = "POST";
            assertThat(browser.get("/session", "")).as("a foreign page's form").isEqualTo(AuthenticationStatus.SUCCESS);
            browser.method = "GET";
            assertThat(browser.sessions.left(browser.request)).isEqualTo(IDLE.minusMinutes(minutes));
            browser.wait(Duration.ofMinutes(1));
        }

        assertThat(browser.get("/session", "")).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(Sessions.over(browser.request)).contains(SessionEnd.IDLE);
        assertThat(browser.sessions.left(browser.request)).isZero();
    }

    @Test
    void what_the_member_does_keeps_it_alive_ajax_and_the_word_of_the_page_included() {
        browser.wait(Duration.ofMinutes(14));
        assertThat(poll("order:keepDraft")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.sessions.left(browser.request)).isEqualTo(IDLE);
        browser.wait(Duration.ofMinutes(14));
        browser.method = "POST";
        browser.sent.put(ByHand.HEADER, List.of(ByHand.USED));
        browser.get("/session", "");
        assertThat(browser.sessions.left(browser.request)).isEqualTo(IDLE);
    }

    @Test
    void the_register_is_asked_at_most_every_half_minute() {
        for (int seconds = 1; seconds <= 120; seconds++) {
            browser.wait(Duration.ofSeconds(1));
            goesOn();
        }

        assertThat(browser.register.looks).hasSize(4);
    }

    @Test
    void what_somebody_else_has_ended_is_served_for_less_than_sixty_seconds_and_polls_ask_too() {
        browser.register.ended = SessionEnd.SEPARATED;
        browser.wait(Duration.ofSeconds(29));
        goesOn();
        browser.wait(Duration.ofSeconds(1));

        assertThat(poll("poll-task")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.body.toString()).contains("signin.xhtml?ended=SEPARATED");
        assertThat(browser.sessionsEnded).isEqualTo(1);
    }

    @Test
    void without_the_database_it_goes_on_and_the_next_request_asks_again() {
        browser.register.broken = true;
        browser.wait(Duration.ofSeconds(30));
        goesOn();
        browser.register.broken = false;
        browser.register.ended = SessionEnd.ENDED;

        over("/", SessionEnd.ENDED);
    }

    @Test
    void a_form_that_came_too_late_leads_back_to_its_page() {
        browser.wait(IDLE);
        browser.method = "POST";
        browser.sent.put("Referer", List.of("https://host/division/personnel/order.xhtml?id=5&tab=head"));

        browser.get("/personnel/order.xhtml", "");

        assertThat(Wanted.take(browser.request)).contains("/division/personnel/order.xhtml?id=5&tab=head");
        for (String foreign : List.of("https://elsewhere/x", "not an address", "https://host/division/signin.xhtml")) {
            browser.sent.put("Referer", List.of(foreign));
            browser.get("/personnel/order.xhtml", "");
            assertThat(Wanted.take(browser.request).orElse("/division/"))
                    .as(foreign)
                    .isEqualTo("/division/");
        }
    }

    @Test
    void signing_in_again_in_the_same_browser_takes_nothing_along() {
        browser.attributes.put("what the first member had open", "secret");

        browser.signIn("right");

        assertThat(browser.attributes).doesNotContainKey("what the first member had open");
        assertThat(browser.sessionIdsChanged).isEqualTo(2);
        assertThat(browser.register.told).contains("end 1 SIGNED_OUT");
        assertThat(browser.get("/", "")).as("the notice again").isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @Test
    void the_container_keeps_it_longer_so_that_the_next_request_can_be_told() {
        assertThat(browser.keptSeconds).isEqualTo(30 * 60);
    }

    private void goesOn() {
        browser.method = "GET";
        browser.ajax = false;
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    private void over(String path, SessionEnd how) {
        assertThat(browser.get(path, "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml?ended=" + how);
    }

    private AuthenticationStatus poll(String source) {
        browser.method = "POST";
        browser.ajax = true;
        browser.fields.put("jakarta.faces.source", source);
        return browser.get("/task.xhtml", "");
    }
}
