package org.kcpd.division.browser.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** Every page of the roster on every screen: nothing for axe, nothing wider than the screen, a picture of each. */
class RosterPagesST extends BrowserTest {

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "roster", "roster.xhtml",
            "roster-tomorrow", "roster.xhtml?on=2030-01-01&status=LEAVE",
            "roster-nobody", "roster.xhtml?q=zzzz",
            "member", "member.xhtml?serial=02500",
            "member-contact", "member-edit.xhtml?serial=02500&part=contact",
            "member-status", "member-edit.xhtml?serial=02500&part=status",
            "strength", "strength.xhtml",
            "strength-others", "strength.xhtml?show=others",
            "import", "import.xhtml",
            "organisation", "organisation.xhtml?tab=elements&do=open"));

    @ParameterizedTest(name = "{0}")
    @EnumSource(Look.class)
    void pages_are_accessible_and_fit(Look look) {
        var page = signedIn(Products.micro(), look, "90001");
        PAGES.forEach((name, address) -> {
            assertThat(page.navigate("personnel/" + address).status()).as(name).isEqualTo(200);
            assertThat(page.content()).as(name).doesNotContain("??");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("%s wider than the screen", name)
                    .isLessThanOrEqualTo(0);
            screenshot(page, look, name);
            assertAccessible(page);
        });
        page.navigate("personnel/strength.xhtml");
        page.locator(".board a.cell").first().click();
        screenshot(page, look, "strength-field");
        assertAccessible(page);
    }
}
