package org.kcpd.division.browser.personnel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** The organisation is data: opened, renamed with a past, closed when nobody is left. */
class OrganisationST extends BrowserTest {

    private Page open(String parameters) {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        page.navigate("personnel/organisation.xhtml?" + parameters);
        return page;
    }

    @Test
    void a_unit_is_opened_renamed_and_closed_and_the_past_keeps_its_name() {
        var page = open("tab=elements&do=open");
        page.locator("#code").fill("CPD");
        page.locator("#name").fill("Youth Services");
        page.locator("#discipline").selectOption("GENERAL");
        page.locator("#parentId")
                .selectOption(
                        page.locator("#parentId option", new Page.LocatorOptions().setHasText("Community Engagement"))
                                .getAttribute("value"));
        page.locator("#from").fill("2026-01-05");
        page.locator("#open-element").click();
        assertThat(Notices.beside(page, "code")).containsText("taken");

        page.locator("#code").fill("YSU");
        page.locator("#open-element").click();
        assertThat(Notices.of(page)).containsText("opened");

        page.locator("#name").fill("Youth Services Unit");
        page.locator("#from").fill("2026-06-01");
        page.locator("#change-element").click();
        assertThat(Notices.of(page)).containsText("Saved");
        assertThat(page.locator(".lines li")).hasCount(2);

        page.navigate(page.url() + "&on=2026-02-01");
        assertThat(page.locator(".tree a[aria-current]")).not().containsText("Unit");

        page.navigate(page.url().replaceAll("&on=.*", "") + "&do=close");
        page.locator("#on").fill("2030-01-01");
        page.locator("#close-element").click();
        assertThat(Notices.of(page)).containsText("closed");
    }

    @Test
    void what_members_are_assigned_to_is_not_closed_and_the_field_says_why() {
        var page = open("tab=elements");
        page.locator(".tree a", new Page.LocatorOptions().setHasText("Community Interaction"))
                .click();
        page.locator("a", new Page.LocatorOptions().setHasText("Close...")).click();
        page.locator("#on").fill("2030-01-01");
        page.locator("#close-element").click();
        assertThat(Notices.beside(page, "on")).containsText("still belong");
        assertAccessible(page);
    }

    @Test
    void figures_are_refused_when_they_contradict_and_stand_on_the_board_when_not() {
        var page = open("tab=strength");
        page.locator("table[data-list] tbody a.open").first().click();
        page.locator("#authorised").fill("5");
        page.locator("#minimum").fill("6");
        page.locator("#save-strength").click();
        assertThat(Notices.beside(page, "minimum")).containsText("minimum");

        page.locator("#authorised").fill("77");
        page.locator("#minimum").fill("1");
        page.locator("#save-strength").click();
        assertThat(Notices.of(page)).containsText("Saved");
        assertThat(page.locator("table[data-list] tbody")).containsText("77");
    }

    @Test
    void a_watch_has_hours_and_a_built_in_position_stays() {
        var page = open("tab=watches&do=open");
        page.locator("#code").fill("POWER");
        page.locator("#name").fill("Power");
        page.locator("#startsAt").fill("18:00");
        page.locator("#endsAt").fill("02:00");
        page.locator("#open-term").click();
        assertThat(page.locator(".tree")).containsText("18:00–02:00");

        page.navigate("personnel/organisation.xhtml?tab=positions");
        page.locator(".tree a", new Page.LocatorOptions().setHasText("COMMANDER"))
                .click();
        assertThat(page).hasURL(Pattern.compile("tab=positions&id=\\d+"));
        page.locator("a", new Page.LocatorOptions().setHasText("Close...")).click();
        page.locator("#on").fill("2030-01-01");
        page.locator("#close-term").click();
        assertThat(Notices.of(page)).containsText("cannot be closed");
    }
}
