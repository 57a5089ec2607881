package org.kcpd.division.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;

/** Members sign in through a real Keycloak, in a real browser: the EAR on Payara Server and the WAR on Payara Micro. */
class PortalSignInST extends BrowserTest {
    private static final String WANTED = "personnel/roster.xhtml?q=Lopez";
    private static final Pattern AT_THE_PORTAL = Pattern.compile(".*/realms/kcpd/.*");

    /** As short as the sign-in at the portal may lie back, so that a test can wait for it. */
    private static final int MAX_AGE_SECONDS = 10;

    private static final int SKEW_SECONDS = 3;

    private static Keycloak portal;
    private static Product micro;
    private static Product server;

    static Stream<Product> products() {
        return Stream.of(micro, server);
    }

    @BeforeAll
    static void start() throws Exception {
        portal = new Keycloak();
        portal.start();
        var settings = Map.of(
                "division.signin",
                "oidc",
                "division.signin.oidc.issuer",
                portal.issuer(),
                "division.signin.oidc.client",
                Keycloak.CLIENT,
                "division.signin.oidc.claim",
                "employee_number",
                "division.signin.oidc.amr",
                "otp",
                "division.signin.oidc.max-age",
                "PT" + MAX_AGE_SECONDS + "S",
                "division.signin.oidc.skew",
                "PT" + SKEW_SECONDS + "S");
        var secrets = Map.of("division.signin.oidc.secret", Keycloak.SECRET);
        var all = new HashMap<>(settings);
        all.putAll(secrets);
        micro = Products.micro("MicroPortal", TestDatabase.fresh(), all);
        micro.server().start();
        server = Products.serverWith(settings, secrets);
        portal.await();
    }

    @AfterAll
    static void stop() throws Exception {
        if (micro != null) {
            micro.server().stop();
        }
        portal.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void a_member_signs_in_with_a_second_factor_gets_where_they_wanted_and_leaves_both(Product product)
            throws SQLException {
        var page = open(product, Look.DESKTOP_LIGHT);
        page.navigate(WANTED);
        assertThat(page).hasURL(AT_THE_PORTAL);
        var before = session(page);

        enter(page, "mlopez", "not the password");
        assertThat(page).hasURL(AT_THE_PORTAL);
        enter(page, "mlopez", Keycloak.PASSWORD);
        secondFactor(page);
        page.locator("#acknowledge").click();

        assertThat(page).hasURL(product.address() + WANTED);
        assertThat(page.locator("button.who")).containsText("LOCKWOOD");
        assertThat(session(page)).as("another session than before").isNotEqualTo(before);
        assertThat(linked(product, "02500")).isEqualTo(1);

        page.locator("button.who").click();
        page.locator("#sign-out").click();
        assertThat(page).hasURL(product.address() + "signin.xhtml?state=out");
        assertThat(page.locator("[role=status]")).containsText("signed out");
        screenshot(page, Look.DESKTOP_LIGHT, "sign-in-portal");
        assertAccessible(page);
        page.locator("#enter").click();
        assertThat(page.locator("#username")).isVisible();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void who_has_no_second_factor_is_not_let_in(Product product) {
        var page = open(product, Look.DESKTOP_LIGHT);
        enter(page, "nofactor", Keycloak.PASSWORD);

        refused(page, product, "E-PORTAL", "second factor");
        screenshot(page, Look.DESKTOP_LIGHT, "sign-in-portal-refused");
        assertAccessible(page);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void whom_the_roster_does_not_know_or_has_separated_is_told_what_to_do(Product product) throws SQLException {
        change(
                product,
                "update member_status s join member m on m.id = s.member_id set s.status = 'SEPARATED'"
                        + " where m.serial_no = '02013' and s.superseded_at is null");
        for (String nobody : List.of("stranger", "leaver")) {
            var page = open(product, Look.PHONE_LIGHT);
            enter(page, nobody, Keycloak.PASSWORD);
            secondFactor(page);

            refused(page, product, "E-NO-MEMBER", "roster administrator");
        }
    }

    @Test
    void a_new_account_at_the_portal_comes_in_when_the_old_one_was_unlinked() {
        signedIn(micro, "mlopez");
        var member = open(micro, Look.DESKTOP_SPANISH_DARK);
        enter(member, "mlopez-new", Keycloak.PASSWORD);
        secondFactor(member);
        refused(member, micro, "E-NO-MEMBER", "administrador de la plantilla");

        var officer = signedIn(micro, "privacy");
        officer.navigate("access/accounts.xhtml?linked=1");
        screenshot(officer, Look.DESKTOP_LIGHT, "accounts-linked");
        assertAccessible(officer);
        officer.locator("tr", new Page.LocatorOptions().setHasText("02500"))
                .locator("input[name='sel']")
                .check();
        officer.locator("button.danger[popovertarget='unlink-ask']").click();
        officer.locator("#reason").fill("new portal account, seen in person");
        officer.locator("#unlink").click();
        assertThat(officer.locator("tr", new Page.LocatorOptions().setHasText("02500")))
                .hasCount(0);

        assertThat(signedIn(micro, "mlopez-new").locator("button.who")).containsText("LOCKWOOD");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void an_old_sign_in_at_the_portal_does_not_count_even_when_the_browser_leaves_the_question_out(Product product)
            throws InterruptedException {
        var page = signedIn(product, "commander");
        Thread.sleep((MAX_AGE_SECONDS + SKEW_SECONDS + 1) * 1000L);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));

        // asked for a fresh sign-in, the portal asks again; somebody who takes that out of the address has an old one
        var sent = page.context().request().get(WANTED, RequestOptions.create().setMaxRedirects(0));
        var address = sent.headers().get("location");
        assertThat(address).contains("&max_age=" + MAX_AGE_SECONDS);
        page.navigate(address.replaceAll("&max_age=\\d+", ""));

        refused(page, product, "E-PORTAL", "Sign in at the portal again");
    }

    private Page signedIn(Product product, String name) {
        var page = open(product, Look.DESKTOP_LIGHT);
        enter(page, name, Keycloak.PASSWORD);
        secondFactor(page);
        page.locator("#acknowledge").click();
        assertThat(page.locator("button.who")).isVisible();
        return page;
    }

    private void refused(Page page, Product product, String code, String text) {
        page.waitForURL(url -> url.startsWith(product.address() + "signin.xhtml?refused=" + code));
        assertThat(page.locator("[role=alert]")).containsText(text);
    }

    private static void enter(Page page, String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static void secondFactor(Page page) {
        page.locator("#otp").fill(OneTimeCode.now(Keycloak.SECOND_FACTOR));
        page.locator("#kc-login").click();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static long linked(Product product, String serial) throws SQLException {
        try (var connection = product.database().dataSource().getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from account a join member m on m.id = a.member_id"
                                + " where m.serial_no = '" + serial + "' and a.issuer = '" + portal.issuer() + "'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void change(Product product, String sql) throws SQLException {
        try (var connection = product.database().dataSource().getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
