package org.kcpd.division.browser.personnel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** The board: its fields lead to their members, and a member to an order, dragged or by the keyboard. */
class StrengthBoardST extends BrowserTest {

    private static Locator row(Page page, String site) {
        return page.locator(".board tbody tr", new Page.LocatorOptions().setHasText(site));
    }

    private Page openedField(Look look) {
        var page = signedIn(Products.micro(), look, "90001");
        page.navigate("personnel/strength.xhtml");
        row(page, "East Patrol Division").locator("a.cell").first().click();
        assertThat(page.locator("#cell")).isVisible();
        // the address ends in #cell, which takes the focus when the page has loaded
        page.waitForLoadState();
        return page;
    }

    @Test
    void a_field_shows_as_many_members_as_the_roster_lists() {
        var page = openedField(Look.DESKTOP_LIGHT);
        int cards = page.locator(".member-card").count();
        page.locator("#cell a", new Page.LocatorOptions().setHasText("Open in the roster"))
                .click();
        assertThat(new RosterScreen(page).count()).isEqualTo(cards).isPositive();
    }

    @Test
    void a_card_dropped_on_another_division_starts_an_order() {
        var page = openedField(Look.DESKTOP_LIGHT);
        var card = page.locator(".member-card").first();
        String serial = card.getAttribute("data-drag");
        card.dragTo(row(page, "Central Patrol Division").locator("td").first());
        assertThat(page).hasURL(Pattern.compile("order\\.xhtml\\?new=1&site=\\d+&element=\\d+&members=" + serial));
    }

    @Test
    void the_same_by_keyboard_alone() {
        var page = openedField(Look.DESKTOP_DARK);
        var card = page.locator(".member-card").nth(1);
        String serial = card.getAttribute("data-drag");
        card.locator(".move").press("Enter");
        assertThat(page.locator("#move-to")).isVisible();
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#move-to")).isHidden();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("order\\.xhtml\\?new=1&site=\\d+&element=\\d+&members=" + serial));
    }

    @Test
    void an_officer_sees_the_board_and_cannot_start_an_order_from_it() {
        var page = signedIn(Products.micro(), Look.PHONE_DARK, "02500");
        page.navigate("personnel/strength.xhtml");
        row(page, "East Patrol Division").locator("a.cell").first().click();
        assertThat(page.locator(".member-card").first()).isVisible();
        assertThat(page.locator(".move")).hasCount(0);
        assertThat(page.locator("[draggable='true'], [data-drop]")).hasCount(0);
    }
}
