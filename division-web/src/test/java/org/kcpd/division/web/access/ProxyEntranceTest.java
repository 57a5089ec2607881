package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.access.boundary.IdentityPort;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.Refused;

/** The proxy's header counts only with its address and its secret, at each request; anything else is refused. */
class ProxyEntranceTest {
    private static final String SECRET = "a-secret-of-more-than-thirty-two-letters";
    private static final Map<String, String> SETTINGS = Map.of(
            "division.signin", "header",
            "division.signin.header.name", "X-Remote-User",
            "division.signin.header.match", "X-Employee-Number",
            "division.signin.header.from", "10.1.2.3, 10.1.2.4",
            "division.signin.header.secret", SECRET);

    private final SignInSettings settings = new SignInSettings(name -> Optional.ofNullable(SETTINGS.get(name)));
    private final Members members = new Members();
    private final Browser browser = new Browser(sessions -> new DivisionMechanism(
            credential -> CredentialValidationResult.INVALID_RESULT,
            settings,
            null,
            null,
            new ProxyEntrance(settings, members, sessions),
            Unlimited.LIMITS,
            sessions));

    @BeforeEach
    void byTheProxy() {
        browser.address = "10.1.2.4";
        browser.sent.put("X-Portal-Secret", List.of(SECRET));
        browser.sent.put("X-Remote-User", List.of("mlopez"));
        browser.sent.put("X-Employee-Number", List.of("02500"));
    }

    @Test
    void whom_the_proxy_names_is_signed_in_under_a_new_session() {
        assertThat(browser.get("/personnel/roster.xhtml", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.redirect).isEqualTo("/division/notice.xhtml");
        browser.sessions.acknowledge(browser.request, "notice");
        assertThat(browser.get("/personnel/roster.xhtml", "")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SUCCESS);

        assertThat(browser.told).containsExactly("02500", "02500");
        assertThat(members.proofs).as("proven once").containsExactly(new Proof("portal", "mlopez", "02500"));
        assertThat(browser.sessionIdsChanged).isEqualTo(1);
    }

    @Test
    void another_name_in_the_same_session_is_another_session() {
        browser.get("/notice.xhtml", "");
        browser.sent.put("X-Remote-User", List.of("chief"));
        browser.sent.put("X-Employee-Number", List.of("02003"));

        browser.get("/notice.xhtml", "");

        assertThat(browser.told).containsExactly("02500", "02003");
        assertThat(browser.sessionIdsChanged).isEqualTo(2);
    }

    @Test
    void a_foreign_address_is_refused_whatever_it_sends_and_even_with_a_session() {
        browser.get("/", "");
        browser.address = "10.1.2.5";

        refused("ADDRESS 10.1.2.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", SECRET + "x"})
    void a_wrong_secret_is_refused(String secret) {
        browser.sent.put("X-Portal-Secret", List.of(secret));

        refused("SECRET");
    }

    @Test
    void a_header_that_is_missing_or_there_twice_is_refused() {
        browser.sent.remove("X-Portal-Secret");
        refused("0 HEADERS X-Portal-Secret");
        browser.sent.put("X-Portal-Secret", List.of(SECRET, SECRET));
        refused("2 HEADERS X-Portal-Secret");
        browser.sent.put("X-Portal-Secret", List.of(SECRET));
        browser.sent.put("X-Remote-User", List.of("mlopez", "chief"));
        refused("2 HEADERS X-Remote-User");
        browser.sent.put("X-Remote-User", List.of("m\u0000lopez"));
        refused("SUBJECT: a subject is printable ASCII");
    }

    @Test
    void whom_the_roster_does_not_know_is_told_what_to_do() {
        browser.sent.put("X-Employee-Number", List.of("99999"));

        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);

        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml?refused=E-NO-MEMBER");
        assertThat(browser.told).isEmpty();
    }

    @Test
    void the_sign_in_page_and_its_resources_are_open_to_everybody_and_sign_nobody_in() {
        browser.address = "10.1.2.5";

        assertThat(browser.get("/signin.xhtml", "")).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(browser.get("/jakarta.faces.resource/x", "")).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(browser.told).isEmpty();
        assertThat(members.refusals).isEmpty();
    }

    private void refused(String why) {
        browser.told.clear();
        members.refusals.clear();
        assertThat(browser.get("/index.xhtml", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml?refused=E-PROXY&incident=K7QF-2M9X");
        assertThat(browser.told).isEmpty();
        assertThat(members.refusals).containsExactly(why);
    }

    private static final class Members implements IdentityPort {
        private final List<Proof> proofs = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        @Override
        public Optional<Identity> verify(String name, String password) {
            return Optional.empty();
        }

        @Override
        public Identity accept(Proof proof) {
            if (proof.match().equals("99999")) {
                throw Refused.of("E-NO-MEMBER");
            }
            proofs.add(proof);
            return new Identity(proof.match());
        }

        @Override
        public void refuse(String claimed, String why, String incident) {
            refusals.add(why);
        }
    }
}
