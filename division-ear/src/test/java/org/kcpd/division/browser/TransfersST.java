package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** Transfer requests from the wish to the order, each step by whoever takes it. */
class TransfersST extends BrowserTest {

    private static final String OFFICER = "02500";
    private static final String LOSING_COMMANDER = "02011";
    private static final String DIVISION_COMMANDER = "02010";
    private static final String CHIEF = "02003";
    private static final String PREPARER = "90001";
    private static final String PRIVACY_OFFICER = "90003";
    private static final String HARDSHIP = "personnel/transfer.xhtml?id=3";
    private static final Look LOOK = Look.DESKTOP_LIGHT;

    private final Product product = Products.micro();

    @Test
    void a_hardship_request_is_submitted_once_endorsed_and_withdrawn() {
        var officer = signedIn(product, LOOK, OFFICER);
        officer.navigate("personnel/transfers.xhtml");
        officer.keyboard().press("n");
        officer.waitForURL(address -> address.contains("transfer.xhtml"));
        choose(officer, "South Patrol Division");
        officer.fill("#reason", "My father lives in the south.");
        assertThat(officer.locator("#hardshipFacts")).isHidden();
        officer.check("#hardship");
        officer.click("#submit");
        assertThat(officer.locator("#hardshipFacts-error")).not().isEmpty();
        look(officer, "transfer-refused");
        officer.fill("#hardshipFacts", "He has been ill since May.");
        officer.dblclick("#submit");
        assertThat(officer.locator(".notices")).containsText("Your request is submitted");
        look(officer, "transfer-own");
        var address = address(officer);
        officer.navigate("personnel/transfers.xhtml");
        assertThat(officer.locator("table[data-list] tbody tr", new Page.LocatorOptions().setHasText("South Patrol")))
                .hasCount(1);

        var losing = signedIn(product, LOOK, LOSING_COMMANDER);
        losing.navigate("personnel/transfers.xhtml?show=awaiting");
        look(losing, "transfers-awaiting");
        losing.navigate(address);
        step(losing, "endorse-losing", "A loss for us, but fair.");
        assertThat(losing.locator(".notices")).containsText("Endorsed");
        assertThat(losing.locator(".timeline")).containsText("A loss for us, but fair.");

        officer.navigate(address);
        step(officer, "withdraw", "");
        assertThat(officer.locator(".notices")).containsText("Withdrawn");
        assertThat(officer.locator(".head-actions [popovertarget]")).hasCount(0);
    }

    @Test
    void the_division_commander_denies_only_with_a_reason() {
        var chief = signedIn(product, LOOK, CHIEF);
        chief.navigate("personnel/transfers.xhtml?state=SUBMITTED");
        chief.locator("table[data-list] a.open").last().click();
        chief.locator("[popovertarget='deny-ask']").first().click();
        chief.click("#deny");
        assertThat(chief.locator("#deny-ask")).isVisible();
        assertThat(chief.locator("#deny-reason-error")).not().isEmpty();
        look(chief, "transfer-deny");
        chief.fill("#deny-reason", "Central cannot spare anybody this year.");
        chief.click("#deny");
        assertThat(chief.locator(".notices")).containsText("Denied");
    }

    @Test
    void who_waits_is_put_into_an_order_by_the_administrator() {
        var commander = signedIn(product, LOOK, DIVISION_COMMANDER);
        commander.navigate("personnel/transfers.xhtml?state=ENDORSED_GAINING");
        commander.locator("table[data-list] a.open").first().click();
        step(commander, "approve", "");
        assertThat(commander.locator(".notices")).containsText("waiting list");

        var administrator = signedIn(product, LOOK, PREPARER);
        administrator.navigate("personnel/waiting.xhtml");
        administrator
                .locator("table.matrix tr", new Page.LocatorOptions().setHasText("East Patrol Division"))
                .locator("a")
                .last()
                .click();
        look(administrator, "waiting");
        administrator.locator("input[name='sel']").first().check();
        administrator.click("#prepare");
        assertThat(administrator.locator("#authority-error")).not().isEmpty();
        assertThat(administrator.locator("input[name='sel']").first()).isChecked();
        administrator.fill("#authority", "Chief of Police");
        administrator.dblclick("#prepare");
        administrator.waitForURL(address -> address.contains("order.xhtml?id="));
        assertThat(new OrderPages(administrator).lines()).hasCount(1);
        assertThat(new OrderPages(administrator).lines()).containsText("East Patrol Division");
    }

    @Test
    void the_words_of_a_hardship_are_hidden_from_the_administrator_until_the_glass_is_broken() {
        var administrator = signedIn(product, LOOK, PREPARER);
        administrator.navigate(HARDSHIP);
        assertThat(administrator.locator("main")).containsText("Hidden: the request is for hardship");
        assertThat(administrator.locator("main")).not().containsText("needs care every evening");
        look(administrator, "transfer-hidden");
        administrator.locator("[popovertarget='break-glass-ask']").first().click();
        administrator.selectOption("#glass-reason", "SAFETY");
        administrator.fill("#glass-text", "too short");
        administrator.click("#break-glass");
        assertThat(administrator.locator("#glass-text-error")).containsText("at least 20 characters");
        administrator.fill("#glass-text", "His father fell; the station asks for an address");
        administrator.dblclick("#break-glass");
        assertThat(administrator.locator(".notices")).containsText("open to you for 60 minutes");
        assertThat(administrator.locator("main")).containsText("needs care every evening");
        look(administrator, "transfer-broken");

        var privacy = signedIn(product, LOOK, PRIVACY_OFFICER);
        privacy.navigate("access/glass.xhtml");
        assertThat(privacy.locator("table[data-list] tbody tr")).containsText("His father fell");
        look(privacy, "glass");
        privacy.locator("input[name='sel']").first().check();
        privacy.locator("[popovertarget='review-ask']").first().click();
        privacy.selectOption("#outcome", "JUSTIFIED");
        privacy.fill("#note", "The station confirms that it called.");
        look(privacy, "glass-review");
        privacy.click("#review");
        assertThat(privacy.locator(".notices")).containsText("1 break-glass is reviewed");
        assertThat(privacy.locator(
                        "table[data-list] tbody tr", new Page.LocatorOptions().setHasText("His father fell")))
                .hasCount(0);
        privacy.navigate("access/glass.xhtml?which=1");
        assertThat(privacy.locator("table[data-list] tbody tr")).containsText("Justified");
    }

    private static void choose(Page page, String site) {
        page.selectOption("#site", new SelectOption().setLabel(site));
        var element = page.locator("#element option").allTextContents().stream()
                .filter(text -> text.strip().equals(site))
                .findFirst()
                .orElseThrow();
        page.selectOption("#element", new SelectOption().setLabel(element));
    }

    private static void step(Page page, String step, String words) {
        page.locator("[popovertarget='" + step + "-ask']").first().click();
        page.fill("#" + step + "-reason", words);
        page.click("#" + step);
    }

    private static String address(Page page) {
        return "personnel/" + page.url().replaceAll(".*/personnel/", "").replaceAll("&said=.*", "");
    }

    private void look(Page page, String name) {
        screenshot(page, LOOK, name);
        assertAccessible(page);
    }
}
