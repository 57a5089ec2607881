package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.boundary.SignInSettings;

/** Every path but the declared ones is closed; the session is new at sign-in and ends after ten hours. */
class DivisionMechanismTest {
    private final Browser browser = new Browser(new DivisionMechanism(
            credential -> credential instanceof UsernamePasswordCredential asked && asked.compareTo("02003", "right")
                    ? new CredentialValidationResult("02003")
                    : CredentialValidationResult.INVALID_RESULT,
            new SignInSettings(name -> Optional.empty()),
            new FormEntrance(),
            null,
            null,
            Unlimited.LIMITS));

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
        assertThat(SignedIn.takeWanted(browser.request)).contains("/division" + path + "?q=1");
        assertThat(SignedIn.takeWanted(browser.request)).as("once").isEmpty();
    }

    @Test
    void a_post_is_not_repeated_after_the_sign_in() {
        browser.method = "POST";

        browser.get("/personnel/order.xhtml", "");

        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml");
        assertThat(SignedIn.takeWanted(browser.request)).isEmpty();
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
        assertThat(browser.idleSeconds).isEqualTo(15 * 60);

        assertThat(browser.get("/personnel/roster.xhtml", "")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.told).containsExactly("02003", "02003");
    }

    @Test
    void a_wrong_password_changes_nothing() {
        assertThat(browser.signIn("wrong")).isEqualTo(AuthenticationStatus.SEND_FAILURE);

        assertThat(browser.sessionIdsChanged).isZero();
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @Test
    void a_session_ends_after_ten_hours_however_busy_it_is() {
        browser.signIn("right");
        browser.accessed += Duration.ofHours(10).toMillis();
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SUCCESS);

        browser.accessed += 1;

        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.attributes).doesNotContainValue("02003");
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
