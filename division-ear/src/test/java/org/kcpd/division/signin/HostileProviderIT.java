package org.kcpd.division.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.signin.PortalBrowser.encoded;
import static org.kcpd.division.signin.PortalBrowser.to;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Whatever is wrong with an answer of the identity provider: nobody is signed in by it, the audit has one refused sign-in
 * that says what it was, and the page says the same as for everything else.
 */
class HostileProviderIT {
    private static final String WANTED = "personnel/roster.xhtml?q=Lopez";
    private static final String CALLBACK = "signin/callback";
    private static final String CODE = "&code=a-code";
    private static final Duration NO_LONGER_THAN = Duration.ofSeconds(10);

    /** How long the product believes what the provider said about itself. */
    private static final Duration BELIEVED = Duration.ofMillis(5_200);

    private static HostileProvider provider;
    private static Product product;

    private PortalBrowser browser;
    private long lastAudited;

    @BeforeAll
    static void start() throws Exception {
        provider = new HostileProvider();
        product = Products.micro(
                "MicroHostile",
                TestDatabase.fresh(),
                Map.of(
                        "division.signin", "oidc",
                        "division.signin.oidc.issuer", provider.issuer(),
                        "division.signin.oidc.client", HostileProvider.CLIENT,
                        "division.signin.oidc.secret", HostileProvider.SECRET,
                        "division.signin.oidc.claim", "employee_number",
                        "division.signin.oidc.acr", "2,3",
                        "division.signin.oidc.amr", "otp,hwk",
                        "division.signin.oidc.max-age", "PT1H"));
        product.server().start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (product != null) {
            product.server().stop();
        }
        provider.close();
    }

    @BeforeEach
    void open() throws SQLException {
        browser = new PortalBrowser(product.address());
        lastAudited = lastAudited();
    }

    @AfterEach
    void and_an_honest_answer_signs_in() throws Exception {
        provider.honest();
        var other = new PortalBrowser(product.address());
        var answer = comeBack(other, leave(other), CODE);
        assertThat(to(answer)).isEqualTo("/division/" + WANTED);
        assertThat(other.signedIn()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.kcpd.division.signin.Lie#all")
    void a_lie_is_refused(Lie lie) throws Exception {
        String state = leave(browser);
        lie.telling().accept(provider);

        refused(comeBack(browser, state, CODE), lie.why());
    }

    static Stream<List<String>> wrong_ways_back() {
        return Stream.of(
                List.of("foreign state", "STATE", "state=somebody-else-s" + CODE),
                List.of("missing state", "WITHOUT state", "code=a-code"),
                List.of("two states", "WITHOUT state", "state=$&state=x" + CODE),
                List.of("no code", "WITHOUT code", "state=$"),
                List.of("two codes", "WITHOUT code", "state=$" + CODE + CODE),
                List.of("an error", "ERROR access_denied", "state=$&error=access_denied"),
                List.of("an error with a script", "ERROR <script>", "state=$&error=%3Cscript%3E"),
                List.of(
                        "an answer of another provider",
                        "ISS",
                        "state=$&iss=https%3A%2F%2Fportal.evil.example" + CODE));
    }

    @ParameterizedTest
    @MethodSource("wrong_ways_back")
    void a_wrong_way_back_is_refused(List<String> way) throws Exception {
        String state = leave(browser);

        var answer = browser.get(CALLBACK + "?" + way.get(2).replace("$", encoded(state)));

        refused(answer, way.get(1));
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void an_answer_that_another_browser_asked_for_is_refused() throws Exception {
        String state = leave(new PortalBrowser(product.address()));
        leave(browser);

        refused(comeBack(browser, state, CODE), "STATE");
    }

    @Test
    void an_answer_counts_once() throws Exception {
        String state = leave(browser);
        assertThat(to(comeBack(browser, state, CODE))).isEqualTo("/division/" + WANTED);

        var again = comeBack(browser, state, CODE);

        assertThat(to(again)).startsWith("/division/signin.xhtml?refused=E-PORTAL&incident=");
        assertThat(browser.signedIn()).as("who is signed in stays so").isTrue();
    }

    @Test
    void a_token_of_an_earlier_sign_in_is_refused() throws Exception {
        comeBack(browser, leave(browser), CODE);
        String earlier = provider.lastToken();
        var thief = new PortalBrowser(product.address());
        String thiefs = leave(thief);
        lastAudited = lastAudited();
        provider.token(answer -> answer.put("id_token", earlier));

        browser = thief;
        refused(comeBack(thief, thiefs, CODE), "NONCE");
    }

    @Test
    void an_answer_by_a_form_is_refused() throws Exception {
        String state = leave(browser);

        refused(browser.post(CALLBACK, "state=" + encoded(state) + CODE), "METHOD");
    }

    @Test
    void a_description_that_names_another_provider_or_another_host_is_refused() throws Exception {
        String state = leave(browser);
        Thread.sleep(BELIEVED.toMillis());
        provider.discovery(said -> said.put("issuer", "https://portal.evil.example"));
        refused(comeBack(browser, state, CODE), "DISCOVERY_ISSUER");

        provider.honest();
        state = leave(browser);
        Thread.sleep(BELIEVED.toMillis());
        provider.discovery(said -> said.put("token_endpoint", "https://portal.evil.example/token"));
        lastAudited = lastAudited();
        refused(comeBack(browser, state, CODE), "DISCOVERY_ENDPOINT token_endpoint");

        provider.discovery(said -> said.put("authorization_endpoint", "https://portal.evil.example/sign-in"));
        lastAudited = lastAudited();
        refused(browser.get(WANTED), "DISCOVERY_ENDPOINT authorization_endpoint");
    }

    @Test
    void a_provider_that_is_down_is_said_soon_and_who_is_signed_in_goes_on() throws Exception {
        var colleague = new PortalBrowser(product.address());
        comeBack(colleague, leave(colleague), CODE);
        Thread.sleep(BELIEVED.toMillis());
        provider.silent();

        Instant begun = Instant.now();
        var answer = browser.get(WANTED);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(NO_LONGER_THAN);
        assertThat(to(answer)).startsWith("/division/signin.xhtml?refused=E-PORTAL-DOWN&incident=");
        assertThat(browser.get(to(answer)).body()).contains("does not answer");
        begun = Instant.now();
        assertThat(colleague.signedIn()).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(NO_LONGER_THAN);
        Thread.sleep(BELIEVED.toMillis());
    }

    @Test
    void a_provider_that_fails_half_way_is_down_and_an_endless_answer_is_not_read() throws Exception {
        String state = leave(browser);
        provider.reply("/token", exchange -> HostileProvider.answer(exchange, 503, ""));
        assertThat(to(comeBack(browser, state, CODE))).startsWith("/division/signin.xhtml?refused=E-PORTAL-DOWN");

        provider.honest();
        state = leave(browser);
        provider.reply("/token", exchange -> HostileProvider.answer(exchange, 200, "x".repeat(1_000_000)));
        assertThat(to(comeBack(browser, state, CODE))).startsWith("/division/signin.xhtml?refused=E-PORTAL-DOWN");
        assertThat(browser.signedIn()).isFalse();
        assertThat(audited()).hasSize(2).allMatch(row -> row.startsWith("DENIED DOWN"));
    }

    @Test
    void at_least_25_lies_were_told() {
        assertThat(Lie.all().map(Lie::name).distinct().count()
                        + wrong_ways_back().count())
                .isGreaterThanOrEqualTo(25);
    }

    /** Asks for a page and is sent to the provider. Answers with the state it was sent with. */
    private static String leave(PortalBrowser browser) throws IOException, InterruptedException {
        var sent = browser.sentToThePortal(WANTED);
        provider.asked(sent);
        return sent.get("state");
    }

    private static HttpResponse<String> comeBack(PortalBrowser browser, String state, String rest)
            throws IOException, InterruptedException {
        return browser.get(CALLBACK + "?state=" + encoded(state) + rest);
    }

    private void refused(HttpResponse<String> answer, String why) throws Exception {
        assertThat(to(answer)).matches("/division/signin\\.xhtml\\?refused=E-PORTAL&incident=[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(audited()).singleElement().asString().startsWith("DENIED " + why);
        assertThat(browser.signedIn()).isFalse();
        var page = browser.get(to(answer)).body();
        assertThat(page)
                .contains("The portal's answer was not accepted")
                .contains(to(answer).split("incident=")[1]);
        assertThat(page.substring(page.indexOf("<main")).toLowerCase())
                .doesNotContain(List.of("exception", "signature", "audience", "discovery"));
    }

    /** The sign-ins audited since this test began: outcome and detail. */
    private List<String> audited() throws SQLException {
        try (var connection = product.database().dataSource().getConnection();
                var query = connection.prepareStatement("select concat(outcome, ' ', coalesce(detail, ''))"
                        + " from audit_event where use_case = 'SignIn.accept' and id > ? order by id")) {
            query.setLong(1, lastAudited);
            var rows = new ArrayList<String>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    private static long lastAudited() throws SQLException {
        try (var connection = product.database().dataSource().getConnection();
                var found = connection.createStatement().executeQuery("select coalesce(max(id), 0) from audit_event")) {
            found.next();
            return found.getLong(1);
        }
    }
}
