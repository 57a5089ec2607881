package org.kcpd.division.browser.personnel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** What administrators keep of a member by hand, and what everybody else sees of it. */
class MemberST extends BrowserTest {

    private static final String MEMBER = "02500";

    private Page edit(String administrator, String part) {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, administrator);
        page.navigate("personnel/member-edit.xhtml?serial=" + MEMBER + "&part=" + part);
        return page;
    }

    @Test
    void contact_data_are_refused_beside_their_field_and_nothing_typed_is_lost() {
        var page = edit("90001", "contact");
        page.locator("#email").fill("no address");
        page.locator("#phone").fill("816-555-0142");
        page.locator("#save-contact").click();
        assertThat(Notices.beside(page, "email")).not().isEmpty();
        assertThat(page.locator("#phone")).hasValue("816-555-0142");

        page.locator("#email").fill("someone@kcpd.example");
        page.locator("#save-contact").click();
        assertThat(page).hasURL(Pattern.compile("member\\.xhtml\\?serial=" + MEMBER));
        assertThat(page.locator("main")).containsText("816-555-0142");
    }

    @Test
    void two_administrators_choose_between_their_changes() {
        var first = edit("90001", "contact");
        var second = edit("90002", "contact");
        first.locator("#phone").fill("816-555-0150");
        second.locator("#phone").fill("816-555-0151");
        first.locator("#save-contact").click();
        assertThat(first).hasURL(Pattern.compile("member\\.xhtml"));

        second.locator("#save-contact").click();
        assertThat(second.locator(".conflict")).containsText("816-555-0150");
        assertThat(second.locator(".conflict")).containsText("816-555-0151");
        assertAccessible(second);
        second.locator("#merge").click();
        assertThat(second.locator(".conflict")).hasCount(0);
        second.locator("#save-contact").click();
        assertThat(second).hasURL(Pattern.compile("member\\.xhtml"));
        assertThat(second.locator("main")).containsText("816-555-0151");
    }

    @Test
    void a_status_ends_before_it_begins_only_in_a_refusal() {
        var page = edit("90001", "status");
        page.locator("#status").selectOption("LEAVE");
        page.locator("#from").fill("2030-03-10");
        page.locator("#until").fill("2030-03-01");
        page.locator("#save-status").click();
        assertThat(Notices.beside(page, "until")).containsText("impossible");

        page.locator("#until").fill("2030-03-20");
        page.locator("#reason").fill("Family");
        page.locator("#save-status").click();
        assertThat(Notices.of(page)).containsText("recorded");

        page.navigate("personnel/member.xhtml?serial=" + MEMBER + "&on=2030-03-20");
        assertThat(page.locator(".header-card .badge").first()).hasText("On leave");
        page.navigate("personnel/member.xhtml?serial=" + MEMBER + "&on=2030-03-21");
        assertThat(page.locator(".header-card .badge").first()).hasText("Active");
    }

    @Test
    void a_credential_is_recorded_shown_with_its_last_day_and_withdrawn() {
        var page = edit("90001", "credentials");
        page.locator("#typeCode").selectOption("CPTED");
        page.locator("#expiresOn").fill("2031-05-31");
        page.locator("#save-credential").click();
        assertThat(page.locator(".side")).containsText("valid through Sat 31 May 2031");

        page.navigate("personnel/member.xhtml?serial=" + MEMBER + "&on=2031-06-01");
        assertThat(page.locator(".side .badge-bad")).hasText("Expired");

        page.navigate("personnel/member-edit.xhtml?serial=" + MEMBER + "&part=credentials");
        var line = page.locator(".lines li", new Page.LocatorOptions().setHasText("CPTED"));
        line.locator("button[popovertarget]").first().click();
        assertThat(line.locator("[role='dialog']")).containsText("Withdraws CPTED");
        line.locator("[role='dialog'] button[type='submit']").click();
        assertThat(Notices.of(page)).containsText("withdrawn");
        assertThat(page.locator(".side").innerText()).doesNotContain("CPTED");
    }

    @Test
    void an_officer_reads_and_asks_for_a_transfer_but_changes_nothing() {
        var page = signedIn(Products.micro(), Look.PHONE_LIGHT, MEMBER);
        page.navigate("personnel/member.xhtml?serial=" + MEMBER);
        assertThat(page.locator("a[href*='transfer.xhtml?new=1']")).isVisible();
        assertThat(page.locator("a[href*='member-edit']")).hasCount(0);
        assertThat(page.locator("a[href*='order.xhtml?new']")).hasCount(0);

        for (String closed :
                new String[] {"member-edit.xhtml?serial=" + MEMBER, "import.xhtml", "organisation.xhtml"}) {
            assertThat(page.navigate("personnel/" + closed).status()).as(closed).isEqualTo(403);
        }
        assertThat(page.navigate("personnel/member.xhtml?serial=NOBODY").status())
                .isEqualTo(404);
        forgiveConsole();
    }
}
