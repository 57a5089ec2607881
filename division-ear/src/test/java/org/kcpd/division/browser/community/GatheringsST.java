package org.kcpd.division.browser.community;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** A household and an organisation: warned of while typed, somebody joins and leaves, two records are merged and parted. */
class GatheringsST extends BrowserTest {

    @Test
    void a_household_recorded_twice_is_warned_of_somebody_joins_and_the_records_are_merged() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, UnitMembers.specialist());
        record(page, "household", "Wakarusa home");
        var first = page.url();
        page.locator("#person_input").pressSequentially("Montoya");
        page.locator("#person_panel li").first().click();
        page.locator("#relation").fill("grandmother");
        page.locator("#from").fill("2020-02-29");
        page.locator("#join").click();
        assertThat(page.locator("#leaving")).containsText("grandmother");
        assertThat(page.locator("#leaving")).containsText("Montoya");
        screenshot(page, Look.DESKTOP_LIGHT, "household");
        assertAccessible(page);

        page.navigate("community/household-edit.xhtml");
        page.locator("#name").pressSequentially("Wakarusa home");
        assertThat(page.locator("#lookalikes")).containsText("Wakarusa home");
        assertAccessible(page);
        page.locator("#note").fill("Ring twice");
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile("household\\.xhtml\\?id=\\d+"));
        assertThat(page.locator(".side")).containsText("Ring twice");
        var second = page.url();
        press(page, "#alike", "merge-", "The same flat");
        assertThat(page).hasURL(first);
        page.navigate(second);
        assertThat(page.locator(".notice-warn")).containsText("Wakarusa home");
        assertThat(page.locator("#joining")).hasCount(0);

        page.navigate(first);
        page.locator("#leaving button[popovertarget^='leave-']").first().click();
        page.locator("#leaving [role='dialog'] button[type='submit']").first().click();
        assertThat(page.locator("#leaving")).hasCount(0);
        assertThat(page.locator("details")).containsText("grandmother");
        press(page, "#merged", "undo-", "Two flats after all");
        assertThat(page).hasURL(second);
        assertThat(page.locator(".notice-warn")).hasCount(0);
    }

    @Test
    void an_organisation_is_found_by_another_name_on_a_phone_in_the_dark() {
        var page = signedIn(Products.micro(), Look.PHONE_DARK, "02500");
        page.navigate("community/organisation-edit.xhtml");
        page.locator("#aliases").fill("Kaw Bluff neighbors\nKaw Bluff circle");
        page.locator("#phone").fill("816-555-0166");
        page.locator("#save").click();
        assertThat(page.locator("#name-error")).not().isEmpty();
        assertThat(page.locator("#phone")).hasValue("816-555-0166");
        page.locator("#name").fill("Kessler Bluff Association");
        page.locator("#type").selectOption("ASSOCIATION");
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile("organisation-record\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("main")).containsText("Kaw Bluff circle");
        assertThat(page.locator("#joining")).hasCount(0);
        screenshot(page, Look.PHONE_DARK, "organisation");
        assertAccessible(page);
        page.navigate("community/organisations.xhtml?q=kaw+bluff");
        assertThat(page.locator("table[data-list] tbody")).containsText("Kessler Bluff Association");
    }

    private static void record(Page page, String kind, String name) {
        page.navigate("community/" + kind + "-edit.xhtml");
        page.locator("#name").fill(name);
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile(kind + "\\.xhtml\\?id=\\d+"));
    }

    private static void press(Page page, String form, String what, String reason) {
        page.locator(form + " button[popovertarget^='" + what + "']").first().click();
        page.locator(form + " [role='dialog'] textarea").first().fill(reason);
        page.locator(form + " [role='dialog'] button[type='submit']").first().click();
    }
}
