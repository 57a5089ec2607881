package org.kcpd.division.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The pages of personnel orders as one member of the department uses them. */
final class OrderPages {

    private final Page page;

    OrderPages(Page page) {
        this.page = page;
    }

    /** Opens the form of a new order as {@code n} does. */
    OrderPages fresh() {
        page.navigate("personnel/order.xhtml");
        return this;
    }

    OrderPages says(String subject, LocalDate effectiveOn) {
        page.fill("#subject", subject);
        page.fill("#authority", "Chief of Police");
        page.fill("#effectiveOn", effectiveOn.toString());
        return this;
    }

    OrderPages moves(List<String> serials, String site) {
        page.fill("#members", String.join("\n", serials));
        page.selectOption("#site", new SelectOption().setLabel(site));
        return this;
    }

    /** Writes it with a double click, which is one order. Answers its address below the context root. */
    String write() {
        page.dblclick("#draft");
        page.waitForURL(address -> address.contains("order.xhtml?id="));
        return "personnel/" + page.url().replaceAll(".*/personnel/", "").replaceAll("&said=.*", "");
    }

    OrderPages at(String address) {
        page.navigate(address);
        return this;
    }

    OrderPages tab(String address, String tab) {
        return at(address + "&tab=" + tab);
    }

    /** Presses the button of a step and waits for what the page says. */
    OrderPages does(String step, String said) {
        page.click("#" + step);
        return hears(said);
    }

    /** Opens the question of a privileged step. */
    OrderPages asks(String step) {
        page.locator("[popovertarget='" + step + "-ask']").first().click();
        PlaywrightAssertions.assertThat(page.locator("#" + step + "-ask")).isVisible();
        return this;
    }

    OrderPages hears(String said) {
        PlaywrightAssertions.assertThat(page.locator(".notices")).containsText(said);
        return this;
    }

    Locator lines() {
        return page.locator("table.before-after tbody tr");
    }

    Locator actions() {
        return page.locator(".head-actions");
    }

    /** The rules have been asked and answered. */
    OrderPages checked() {
        PlaywrightAssertions.assertThat(
                        page.locator("#checked .notice, #checked .problems").first())
                .isVisible();
        return this;
    }

    /** Serial numbers of officers of a patrol division itself, as the exported roster names them. */
    List<String> officersOf(String division, int from, int count) {
        var csv = page.request().get("personnel/roster.xhtml?export=csv").text();
        return Arrays.stream(csv.split("\\R"))
                .filter(line -> line.contains(",Officer," + division + "," + division + ","))
                .map(line -> line.substring(0, line.indexOf(',')))
                .skip(from)
                .limit(count)
                .toList();
    }
}
