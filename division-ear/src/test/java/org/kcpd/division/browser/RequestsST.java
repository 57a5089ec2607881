package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** A request for help from an officer's phone to its outcome, each step by whoever takes it. */
class RequestsST extends BrowserTest {

    private static final String OFFICER = "02500";
    private static final String COORDINATOR = "21962";
    private static final String SPECIALIST = "22007";
    private static final Look PHONE = Look.PHONE_LIGHT;
    private static final Look DESK = Look.DESKTOP_LIGHT;

    private final Product product = Products.micro();

    @Test
    void from_the_phone_to_the_outcome() {
        var officer = signedIn(product, PHONE, OFFICER);
        officer.navigate("intake/ask.xhtml");
        officer.click("#file");
        assertThat(officer.locator("#reason-error")).not().isEmpty();
        officer.selectOption("#reason", new SelectOption().setLabel("Housing: homeless or about to be"));
        officer.click("#file");
        assertThat(officer.locator(".notices")).containsText("Say for whom or where");
        officer.fill("#who", "A young couple with a dog");
        officer.fill("#where", "Under the bridge at Sample Street");
        officer.fill("#words", "They need a bed tonight.");
        officer.locator("details.more summary").click();
        officer.selectOption("#site", new SelectOption().setLabel("East Patrol Division"));
        officer.fill("#reference", "26-4711");
        look(officer, PHONE, "ask");
        var draft = officer.locator("#once").inputValue();
        officer.dblclick("#file");
        assertThat(officer.locator(".notices")).containsText("The request is filed");
        look(officer, PHONE, "request-own");
        assertThat(officer.locator("main")).not().containsText("They need a bed tonight");
        var address = "intake/" + officer.url().replaceAll(".*/intake/", "").replaceAll("&said=.*", "");
        var id = address.replaceAll("\\D", "");

        // the answer was lost: the same form with what was kept of it is sent once more
        officer.navigate("intake/ask.xhtml");
        officer.selectOption("#reason", new SelectOption().setLabel("Housing: homeless or about to be"));
        officer.fill("#who", "A young couple with a dog");
        officer.evaluate("key => { document.querySelector('#once').value = key; }", draft);
        officer.click("#file");
        assertThat(officer.locator(".notices")).containsText("The request is filed");
        assertThat(officer.url()).contains("id=" + id);
        assertThat(product.database().text("select count(*) from service_request where reference = '26-4711'"))
                .isEqualTo("1");

        var lead = signedIn(product, DESK, COORDINATOR);
        lead.navigate("intake/triage.xhtml");
        var tile = lead.locator(".tile", new Page.LocatorOptions().setHasText("R-" + id + " "));
        assertThat(tile).containsText("A young couple with a dog");
        look(lead, DESK, "triage");
        tile.locator("a.open").focus();
        lead.keyboard().press("t");
        assertThat(lead.locator(".notices")).containsText("It is in the queue");
        assertThat(lead.locator(".lane", new Page.LocatorOptions().setHasText("In the queue")))
                .containsText("R-" + id + " ");

        var helper = signedIn(product, DESK, SPECIALIST);
        assertThat(helper.locator("main")).containsText("R-" + id + " ");
        look(helper, DESK, "my-work-specialist");
        helper.navigate(address);
        helper.click("#accept");
        assertThat(helper.locator(".notices")).containsText("It is yours now");
        assertThat(helper.locator("main")).containsText("They need a bed tonight");
        look(helper, DESK, "request-in-hand");
        helper.locator("#record_input").pressSequentially("Montoya");
        helper.locator("#record_panel li", new Page.LocatorOptions().setHasText("P"))
                .first()
                .click();
        helper.click("#add-record");
        assertThat(helper.locator(".notices")).containsText("It is kept");
        assertThat(helper.locator("#f-unlink-PERSON")).hasCount(1);
        look(helper, DESK, "request-linked");
        helper.locator("#f-unlink-PERSON button[popovertarget]").first().click();
        helper.fill("#unlink-PERSON-reason", "Somebody else of that name");
        helper.click("#unlink-PERSON");
        assertThat(helper.locator("#f-unlink-PERSON")).hasCount(0);
        assertThat(helper.locator(".timeline")).containsText("Somebody else of that name");
        helper.fill("#text", "Met them; they agreed to a shelter.");
        helper.selectOption("#noteClass", new SelectOption().setLabel("Confidential (C3)"));
        helper.setInputFiles(
                "#file",
                new FilePayload("letter.exe", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)));
        helper.dblclick("#write");
        assertThat(helper.locator(".notices")).containsText("The note is kept");
        assertThat(helper.locator(".timeline")).containsText("Met them; they agreed to a shelter.");
        assertThat(helper.locator(".timeline li", new Page.LocatorOptions().setHasText("wrote confidentially")))
                .hasCount(1);
        var file = helper.waitForDownload(
                () -> helper.locator(".timeline a", new Page.LocatorOptions().setHasText("letter.pdf"))
                        .click());
        assertThat(file.suggestedFilename()).isEqualTo("letter.pdf");
        helper.locator("a", new Page.LocatorOptions().setHasText("New task")).click();
        helper.fill("#title", "Call the shelter tomorrow");
        helper.fill(
                "#dueOn",
                LocalDate.now(ZoneId.of("America/Chicago")).plusDays(1).toString());
        look(helper, DESK, "task-new");
        helper.click("#add");
        assertThat(helper.locator("aside.side")).containsText("Call the shelter tomorrow");
        look(helper, DESK, "request-with-note");
        helper.locator("aside.side a", new Page.LocatorOptions().setHasText("Call the shelter"))
                .click();
        helper.click("#take");
        assertThat(helper.locator(".notices")).containsText("It is yours now");
        look(helper, DESK, "task");
        helper.click("#done");
        assertThat(helper.locator(".header-card")).containsText("Done");
        helper.navigate("intake/tasks.xhtml");
        look(helper, DESK, "tasks");
        helper.navigate(address);
        helper.locator("[popovertarget='close-ask']").first().click();
        helper.selectOption("#close-outcome", new SelectOption().setLabel("Connected with a service"));
        helper.fill("#close-reason", "A shelter took them in.");
        look(helper, DESK, "request-close");
        helper.click("#close");
        assertThat(helper.locator(".timeline")).containsText("A shelter took them in.");

        officer.navigate(address);
        assertThat(officer.locator("main")).containsText("Closed");
        assertThat(officer.locator("main")).containsText("Connected with a service");
        assertThat(officer.locator("main")).containsText("26-4711");
        assertThat(officer.locator("main")).not().containsText("shelter took them in");
        assertThat(officer.locator("main")).not().containsText("young couple");
        assertThat(officer.locator("main")).not().containsText("Met them");
        look(officer, PHONE, "request-closed");
        officer.navigate("intake/requests.xhtml?show=MINE");
        look(officer, PHONE, "requests-own");
    }

    private void look(Page page, Look look, String name) {
        // what stays in sight at the edges lies over what is scrolled there
        page.evaluate("window.scrollTo(0, 0)");
        screenshot(page, look, name);
        assertAccessible(page);
    }
}
