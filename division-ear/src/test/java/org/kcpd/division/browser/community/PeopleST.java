package org.kcpd.division.browser.community;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** Somebody is recorded twice, the warning comes while typing, the two are merged, and that is taken back. */
class PeopleST extends BrowserTest {
    private static void type(Page page, String family, String given, String born) {
        page.locator("#familyName").pressSequentially(family);
        page.locator("#givenName").pressSequentially(given);
        page.locator("#birthDate").fill(born);
    }

    @Test
    void a_duplicate_is_warned_of_merged_and_parted_again() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, UnitMembers.specialist());
        page.navigate("community/person-edit.xhtml");
        type(page, "Wintersmith", "Rosalía", "1990-04-05");
        page.locator("#phone").fill("816-555-0187");
        screenshot(page, Look.DESKTOP_LIGHT, "person-edit");
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile("person\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("main")).containsText("816-555-0187");
        var first = page.url();

        page.navigate("community/person-edit.xhtml");
        type(page, "Wintersmyth", "Rosalia", "1990-04-05");
        assertThat(page.locator("#lookalikes")).containsText("Wintersmith, Rosalía");
        assertAccessible(page);
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile("person\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("#alike")).containsText("same date of birth");
        screenshot(page, Look.DESKTOP_LIGHT, "person");
        assertAccessible(page);
        var second = page.url();

        page.locator("#alike button[popovertarget^='merge-']").first().click();
        page.locator("#alike [role='dialog'] textarea").first().fill("Same date of birth, same phone");
        page.locator("#alike [role='dialog'] button[type='submit']").first().click();
        assertThat(page.locator("#merged")).containsText("Wintersmyth");
        assertThat(page).hasURL(first);

        page.navigate(second);
        assertThat(page.locator(".notice-warn")).containsText("Wintersmith, Rosalía");
        assertThat(page.locator("a[href^='person-edit']")).hasCount(0);
        page.navigate("community/people.xhtml?q=wintersmyth");
        assertThat(page.locator("table[data-list] tbody tr")).hasCount(1);
        assertThat(page.locator("table[data-list] tbody")).containsText("Wintersmith, Rosalía");

        page.navigate(first);
        page.locator("#merged button[popovertarget^='undo-']").first().click();
        page.locator("#merged [role='dialog'] textarea").first().fill("They are cousins");
        page.locator("#merged [role='dialog'] button[type='submit']").first().click();
        assertThat(page).hasURL(second);
        assertThat(page.locator(".notice-warn")).hasCount(0);
        page.navigate("community/people.xhtml?q=wintersmyth");
        assertThat(page.locator("table[data-list] tbody tr")).hasCount(2);
        assertAccessible(page);
    }

    @Test
    void an_officer_sees_no_juvenile_by_name_and_nothing_confidential_on_a_phone() {
        var page = signedIn(Products.micro(), Look.PHONE_DARK, "02500");
        page.navigate("community/people.xhtml?size=25");
        screenshot(page, Look.PHONE_DARK, "people");
        assertThat(page.locator("a[href*='juveniles']")).hasCount(0);
        var database = Products.micro().database();
        var child = database.text("select min(id) from person where birth_date > '2012-01-01'");
        page.navigate("community/person.xhtml?id=" + child);
        assertThat(page.locator("h1")).containsText("Juvenile");
        assertThat(page.locator("main").innerText())
                .doesNotContain(database.text("select family_name from person_name where person_id = " + child));
        screenshot(page, Look.PHONE_DARK, "person-juvenile");
        assertAccessible(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(page.navigate("community/person-edit.xhtml?id=" + child).status())
                .isEqualTo(403);
        forgiveConsole();
    }
}
