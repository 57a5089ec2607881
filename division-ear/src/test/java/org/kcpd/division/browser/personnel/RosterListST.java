package org.kcpd.division.browser.personnel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** Who is where: filtered, ordered, exported, taken into an order; with the mouse and without. */
class RosterListST extends BrowserTest {

    @Test
    void filters_stand_in_the_address_and_the_export_holds_exactly_what_is_shown() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        var roster = new RosterScreen(page).open("");
        int everybody = roster.count();

        roster.filter("site", "East Patrol Division");
        assertThat(page).hasURL(Pattern.compile("site=\\d+"));
        int east = roster.count();
        assertThat(east).isPositive().isLessThan(everybody);
        assertThat(roster.column(6)).containsOnly("East Patrol Division");
        assertThat(roster.exported()).hasSize(east + 1);

        roster.sortBy("Serial no.");
        assertThat(page).hasURL(Pattern.compile("site=\\d+.*sort=SERIAL"));
        assertThat(roster.column(3)).isSorted();

        page.goBack();
        page.goBack();
        assertThat(roster.count()).isEqualTo(everybody);
    }

    @Test
    void a_filter_is_kept_under_a_name_and_survives_a_postback() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90002");
        var roster = new RosterScreen(page).open("credential=CIT");
        int certified = roster.count();

        page.locator("button[popovertarget='keep-filter']").click();
        page.locator("#filter-name").fill("CIT certified");
        page.locator("#filter-keep").click();
        assertThat(Notices.of(page)).containsText("The filter is saved");
        assertThat(roster.count()).isEqualTo(certified);

        roster.open("");
        page.locator(".saved .chip", new Page.LocatorOptions().setHasText("CIT certified"))
                .click();
        assertThat(roster.count()).isEqualTo(certified);
    }

    @Test
    void one_order_is_started_for_the_members_picked() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        var roster = new RosterScreen(page).open("");

        roster.startOrder();
        assertThat(Notices.of(page)).containsText("Select at least one member");

        var serials = roster.pick(0, 2, 3);
        assertThat(page.locator("[data-picked]")).hasText("3");
        roster.startOrder();
        assertThat(page).hasURL(Pattern.compile("order\\.xhtml\\?new=1&members=" + String.join(",", serials)));
        for (String serial : serials) {
            assertThat(page.content()).contains(serial);
        }
    }

    @Test
    void arrows_and_enter_open_a_member_and_days_are_turned_by_links() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "02500");
        var roster = new RosterScreen(page).open("watch=1");
        page.locator("a[aria-label='Next day']").click();
        assertThat(page).hasURL(Pattern.compile("watch=1.*on=\\d{4}-\\d{2}-\\d{2}"));
        String second = roster.column(1).get(1);

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("member\\.xhtml\\?serial=.*on="));
        assertThat(page.locator("h1")).hasText(second);
    }

    @Test
    void what_is_no_day_and_no_filter_is_as_if_it_were_not_asked() {
        var page = signedIn(Products.micro(), Look.PHONE_DARK, "02500");
        var roster = new RosterScreen(page).open("");
        int everybody = roster.count();
        roster.open("on=9999-99-99&site=<script>&status=NONE&sort=DROP&page=-4&size=7");
        assertThat(roster.count()).isEqualTo(everybody);
    }
}
