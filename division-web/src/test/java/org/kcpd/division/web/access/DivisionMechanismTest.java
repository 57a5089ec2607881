package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.boundary.SignInSettings;

/** Every path but the declared ones is closed; the session is new at sign-in and shows the notice first. */
class DivisionMechanismTest {
    private final Browser browser = browser();

    static Browser browser() {
        return new Browser(sessions -> new DivisionMechanism(
                credential ->
                        credential instanceof UsernamePasswordCredential asked && asked.compareTo("02003", "right")
                                ? new CredentialValidationResult("02003")
                                : CredentialValidationResult.INVALID_RESULT,
                new SignInSettings(name -> Optional.empty()),
                new FormEntrance(),
                null,
                null,
                Unlimited.LIMITS,
                sessions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin.xhtml", "/about", "/jakarta.faces.resource/division.css.xhtml"})
    void a_few_paths_are_open(String path) {
        assertThat(browser.get(path, "")).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(browser.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/personnel/roster.xhtml",
                "/signin.xhtml/x",
                "/about/x",
                "/anything",
                "/jakarta.faces.resource"
            })
    void every_other_path_leads_to_the_sign_in(String path) {
        assertThat(browser.get(path, "q=1")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);

        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml");
        assertThat(Wanted.take(browser.request)).contains("/division" + path + "?q=1");
        assertThat(Wanted.take(browser.request)).as("once").isEmpty();
    }

    @Test
    void a_post_is_not_repeated_after_the_sign_in() {
        browser.method = "POST";

        browser.get("/personnel/order.xhtml", "");

        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml");
        assertThat(Wanted.take(browser.request)).isEmpty();
    }

    @Test
    void an_ajax_request_is_told_to_go_there() {
        browser.ajax = true;

        browser.get("/personnel/order.xhtml", "");

        assertThat(browser.redirect).isNull();
        assertThat(browser.body.toString()).contains("<redirect url=\"/division/signin.xhtml\"/>");
    }

    @Test
    void a_right_password_begins_a_new_session_that_is_told_to_the_container_at_every_request() {
        assertThat(browser.signIn("right")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.sessionIdsChanged).isEqualTo(1);
        assertThat(browser.register.told).containsExactly("begin 02003 BUILT_IN 127.0.0.1");
        browser.sessions.acknowledge(browser.request, "notice en 12ab");

        assertThat(browser.get("/personnel/roster.xhtml", "")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.told).containsExactly("02003", "02003");
    }

    @Test
    void a_wrong_password_changes_nothing() {
        assertThat(browser.signIn("wrong")).isEqualTo(AuthenticationStatus.SEND_FAILURE);

        assertThat(browser.sessionIdsChanged).isZero();
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/personnel/roster.xhtml", "/notice.xhtml/x", "/anything"})
    void before_the_notice_is_acknowledged_every_page_leads_to_it(String path) {
        browser.signIn("right");
        browser.told.clear();

        assertThat(browser.get(path, "q=1")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.redirect).isEqualTo("/division/notice.xhtml");
        browser.method = "POST";
        assertThat(browser.get(path, "")).as("forms, too").isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.told).isEmpty();

        browser.method = "GET";
        assertThat(browser.get("/notice.xhtml", "")).isEqualTo(AuthenticationStatus.SUCCESS);
        browser.sessions.acknowledge(browser.request, "notice en 12ab");
        assertThat(Wanted.take(browser.request)).contains("/division" + path + "?q=1");
        assertThat(browser.get(path, "")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.register.told).endsWith("acknowledge 1 notice en 12ab");
    }

    @Test
    void the_redirect_to_the_sign_in_page_is_protected_like_a_page() {
        browser.get("/personnel/roster.xhtml", "");
        assertThat(browser.redirect).isNotNull();
        assertThat(browser.headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store")
                .containsKeys("Content-Security-Policy", "Strict-Transport-Security", "Referrer-Policy");
    }
}
