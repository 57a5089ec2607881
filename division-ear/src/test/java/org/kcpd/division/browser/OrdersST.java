package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** Personnel orders as administrators and commanders handle them. */
class OrdersST extends BrowserTest {

    private static final String PREPARER = "90001";
    private static final String SECOND_PREPARER = "90002";
    private static final String DIVISION_COMMANDER = "02010";
    private static final String OFFICER = "02500";
    private static final String EAST = "East Patrol Division";
    private static final String NORTH = "North Patrol Division";
    private static final Look LOOK = Look.DESKTOP_LIGHT;

    private final Product product = Products.micro();

    @Test
    void an_order_is_drafted_submitted_approved_published_printed_and_rescinded() {
        var administrator = signedIn(product, LOOK, PREPARER);
        var drafting = new OrderPages(administrator);
        var officers = drafting.officersOf(EAST, 0, 14);
        var address = drafting.fresh()
                .says("From East to North, whole story", day(70))
                .moves(officers, NORTH)
                .write();
        drafting.checked();
        assertThat(drafting.lines()).hasCount(14);
        assertThat(drafting.lines().first()).containsText(EAST);
        assertThat(drafting.lines().first().locator(".now").first()).hasText(NORTH);
        look(administrator, "order-lines");

        administrator.navigate("personnel/orders.xhtml?q=whole+story");
        assertThat(administrator.locator("table[data-list] tbody tr")).hasCount(1);
        look(administrator, "orders");

        drafting.tab(address, "impact");
        assertThat(administrator.locator("table.impact tbody tr")).not().hasCount(0);
        look(administrator, "order-impact");
        drafting.at(address).does("submit", "Submitted");
        assertThat(administrator.locator("#approve")).hasCount(0);

        var commander = signedIn(product, LOOK, DIVISION_COMMANDER);
        var deciding = new OrderPages(commander);
        deciding.at(address).does("approve", "Approved").asks("publish");
        assertThat(commander.locator("#publish-ask")).containsText("Moves 14 members");
        look(commander, "order-publish");
        commander.dblclick("#publish");
        deciding.hears("Published");
        assertThat(commander.locator("h1"))
                .containsText("Personnel order " + LocalDate.now().getYear() % 100 + "-");
        var pdf = commander.request().get(address + "&pdf=1");
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        deciding.asks("rescind");
        commander.click("#rescind");
        assertThat(commander.locator("#rescind-ask")).isVisible();
        assertThat(commander.locator("#reason-error")).not().isEmpty();
        commander.fill("#reason", "The budget hearing was moved.");
        deciding.does("rescind", "Rescinded");
        deciding.tab(address, "history");
        assertThat(commander.locator(".timeline")).containsText("The budget hearing was moved.");
        look(commander, "order-history");
    }

    @Test
    void a_commander_returns_an_order_and_the_preparer_changes_a_line() {
        var administrator = signedIn(product, LOOK, PREPARER);
        var drafting = new OrderPages(administrator);
        var address = drafting.fresh()
                .says("Returned once", day(75))
                .moves(drafting.officersOf(EAST, 20, 2), NORTH)
                .write();
        drafting.does("submit", "Submitted");

        var commander = signedIn(product, LOOK, DIVISION_COMMANDER);
        var deciding = new OrderPages(commander).at(address).asks("return");
        commander.fill("#reason", "Leave one of them on the evening watch.");
        deciding.does("return", "Returned");

        drafting.at(address).checked();
        assertThat(administrator.locator(".header-card .badge")).hasText("Returned");
        drafting.lines().first().locator("td .btn").click();
        assertThat(administrator.locator("#line")).isVisible();
        administrator.selectOption("#type", "TEMPORARY_DUTY");
        look(administrator, "order-line");
        administrator.click("#save-line");
        assertThat(administrator.locator("#end-error")).not().isEmpty();
        administrator.fill("#end", day(100).toString());
        drafting.does("save-line", "The line is changed");
        assertThat(drafting.lines().first()).containsText("Temporary duty until");

        drafting.checked();
        drafting.lines().last().locator("input[name='sel']").check();
        drafting.does("remove", "taken out");
        assertThat(drafting.lines()).hasCount(1);
    }

    @Test
    void two_administrators_put_their_changes_together() {
        var one = signedIn(product, LOOK, PREPARER);
        var address = new OrderPages(one).fresh().says("Two at once", day(80)).write();
        var other = signedIn(product, LOOK, SECOND_PREPARER);
        one.navigate(address + "&tab=head");
        other.navigate(address + "&tab=head");
        other.fill("#subject", "The other one's words");
        other.fill("#authority", "Deputy Chief");
        new OrderPages(other).does("save", "The order is changed");

        one.fill("#subject", "My own words");
        one.click("#save");
        assertThat(one.locator(".conflict tbody tr")).hasCount(1);
        assertThat(one.locator(".conflict")).containsText("The other one's words");
        look(one, "order-conflict");
        one.locator(".conflict input[type='checkbox']").check();
        one.click("#merge");
        assertThat(one.locator("#subject")).hasValue("The other one's words");
        assertThat(one.locator("#authority")).hasValue("Deputy Chief");
        new OrderPages(one).does("save", "The order is changed");
    }

    @Test
    void bad_input_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var page = signedIn(product, LOOK, PREPARER);
        var orders = new OrderPages(page).fresh();
        page.click("#draft");
        assertThat(page.locator("#subject-error")).not().isEmpty();
        assertThat(page.locator("#authority-error")).not().isEmpty();
        look(page, "order-new-refused");

        orders.says("=HYPERLINK(\"x\") <script>alert(1)</script>", day(30));
        page.fill("#members", "99999 Nobody At All");
        page.click("#draft");
        orders.hears("Nobody has the serial number 99999.");
        assertThat(page.locator("#members-error")).containsText("99999");
        assertThat(page.locator("#members")).hasValue("99999 Nobody At All");
        page.fill("#members", "");
        orders.write();
        assertThat(page.locator(".head-text")).containsText("<script>alert(1)</script>");
    }

    @Test
    void an_order_is_written_by_keyboard_alone() {
        var page = signedIn(product, LOOK, PREPARER);
        page.navigate("personnel/orders.xhtml");
        page.keyboard().press("n");
        page.waitForURL(address -> address.contains("order.xhtml"));
        page.locator("#subject").focus();
        page.keyboard().type("Typed and never clicked");
        page.keyboard().press("Tab");
        page.keyboard().type("Chief of Police");
        page.locator("#pick_input").focus();
        page.keyboard().type("02500");
        assertThat(page.locator("#pick_panel li")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#members")).hasValue(Pattern.compile("02500 .+"));
        page.locator("#site").focus();
        page.keyboard().type("North");
        page.locator("#draft").focus();
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("order.xhtml?id="));
        assertThat(new OrderPages(page).lines()).hasCount(1);
    }

    @Test
    void an_officer_reads_published_orders_only() {
        var page = signedIn(product, LOOK, OFFICER);
        page.navigate("personnel/orders.xhtml");
        assertThat(page.locator("[data-new]")).hasCount(0);
        assertThat(page.locator("table[data-list] tbody tr")).not().hasCount(0);
        assertThat(page.locator(".badge", new Page.LocatorOptions().setHasText("Draft")))
                .hasCount(0);
        page.locator("table[data-list] a.open").last().click();
        assertThat(page.locator("h1")).containsText("Personnel order");
        assertThat(page.locator(".tabs a")).hasCount(2);
        assertAccessible(page);
    }

    private void look(Page page, String name) {
        screenshot(page, LOOK, name);
        assertAccessible(page);
    }

    private static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("America/Chicago")).plusDays(fromToday);
    }
}
