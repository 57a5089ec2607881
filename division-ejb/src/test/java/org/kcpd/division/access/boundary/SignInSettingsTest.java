package org.kcpd.division.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A product that nobody could sign in to, or anybody, does not start, and says which setting it is. */
class SignInSettingsTest {
    private static final String LONG_SECRET = "a-secret-of-more-than-thirty-two-letters";
    private static final Map<String, String> OIDC = Map.of(
            "", "oidc",
            ".oidc.issuer", "https://portal.example/realms/kcpd",
            ".oidc.client", "division",
            ".oidc.secret", "client-secret",
            ".oidc.claim", "employee_number");
    private static final Map<String, String> LDAP = Map.of(
            "", "ldap",
            ".ldap.url", "ldaps://directory.example",
            ".ldap.user", "cn=division",
            ".ldap.password", "secret",
            ".ldap.base", "ou=people,dc=example");
    private static final Map<String, String> HEADER = Map.of(
            "", "header",
            ".header.name", "X-Remote-User",
            ".header.from", "10.1.2.3",
            ".header.secret", LONG_SECRET);

    @Test
    void the_built_in_store_is_refused_unless_it_is_allowed() {
        refused(Map.of(), "built-in.allowed=true");
        refused(Map.of("", "built-in", ".built-in.allowed", "yes"), "built-in.allowed=true");
        assertThatCode(settings(Map.of(".built-in.allowed", "true"))::check).doesNotThrowAnyException();
    }

    @Test
    void every_mode_starts_with_what_it_needs_and_names_what_is_missing() {
        for (Map<String, String> complete : java.util.List.of(OIDC, LDAP, HEADER)) {
            assertThatCode(settings(complete)::check).doesNotThrowAnyException();
            complete.keySet().stream().filter(name -> !name.isEmpty()).forEach(name -> {
                var without = new HashMap<>(complete);
                without.put(name, "  ");
                refused(without, "division.signin" + name);
            });
        }
        refused(Map.of("", "saml"), "built-in, ldap, oidc, header");
    }

    @ParameterizedTest
    @CsvSource({
        ".oidc.issuer, http://portal.example, https",
        ".oidc.issuer, http://localhost.evil.example, https",
        ".oidc.max-age, 8 hours, max-age",
        ".oidc.skew, soon, skew",
        ".match, badge, match"
    })
    void what_would_not_be_safe_or_cannot_be_read_is_refused(String name, String value, String said) {
        refused(with(OIDC, name, value), said);
    }

    @Test
    void a_short_secret_a_directory_without_a_protocol_and_a_filter_without_a_place_are_refused() {
        refused(with(HEADER, ".header.secret", "short"), "header.secret");
        refused(with(LDAP, ".ldap.url", "directory.example"), "ldap.url");
        refused(with(LDAP, ".ldap.filter", "(uid=*)"), "ldap.filter");
    }

    @Test
    void a_directory_is_spoken_to_in_the_clear_only_when_that_is_said() {
        assertThat(settings(LDAP).directory().startTls()).isFalse();
        assertThat(settings(with(LDAP, ".ldap.url", "ldap://directory.example"))
                        .directory()
                        .startTls())
                .isTrue();
        var plain = new HashMap<>(with(LDAP, ".ldap.url", "ldap://directory.example"));
        plain.put(".ldap.plain", "true");
        assertThat(settings(plain).directory().startTls()).isFalse();
    }

    @Test
    void lists_and_durations_are_read() {
        var some = new HashMap<>(OIDC);
        some.put(".oidc.amr", " otp , hwk ,");
        some.put(".oidc.max-age", "PT8H");

        assertThat(settings(some).oidc().amr()).containsExactlyInAnyOrder("otp", "hwk");
        assertThat(settings(some).oidc().acr()).isEmpty();
        assertThat(settings(some).oidc().maxAge()).contains(Duration.ofHours(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/token",
                "http://portal.example/token",
                "https://portal.example:444/token",
                "https://portal.example@evil.example/token",
                "https://x@portal.example/token",
                "/token",
                "javascript:x"
            })
    void an_endpoint_elsewhere_is_not_the_provider_s(String endpoint) {
        assertThat(settings(OIDC).oidc().owns(URI.create(endpoint))).isFalse();
        assertThat(settings(OIDC).oidc().owns(URI.create("https://portal.example/token")))
                .isTrue();
        assertThat(settings(with(OIDC, ".oidc.hosts", "graph.example"))
                        .oidc()
                        .owns(URI.create("https://graph.example/userinfo")))
                .isTrue();
    }

    @Test
    void no_secret_is_in_what_a_log_would_show() {
        assertThat(settings(OIDC).oidc().toString()).doesNotContain("client-secret");
        assertThat(settings(HEADER).header().toString()).doesNotContain(LONG_SECRET);
        assertThat(settings(LDAP).directory().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\u0000", "a\n", "ä", "\u007f"})
    void a_subject_no_provider_may_give_is_none(String subject) {
        assertThatThrownBy(() -> new Proof("i", subject, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proof("i", "x".repeat(256), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new Proof("i", "x".repeat(255), null)).doesNotThrowAnyException();
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        var all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private static SignInSettings settings(Map<String, String> some) {
        return new SignInSettings(name -> Optional.ofNullable(some.get(name.substring("division.signin".length()))));
    }

    private static void refused(Map<String, String> some, String said) {
        assertThatThrownBy(settings(some)::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
