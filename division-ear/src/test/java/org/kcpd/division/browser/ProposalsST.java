package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.product.Products;

/** Two privacy officers make a third: one proposes, the other confirms, and neither can do it alone. */
class ProposalsST extends BrowserTest {
    private static final String FIRST = "90003";
    private static final String SECOND = "90002";
    private static final String THIRD = "02011";

    @AfterAll
    static void asItWas() {
        Products.micro()
                .database()
                .sql(
                        "update grant_proposal set grant_id = null, decision = 'WITHDRAWN' where decision = 'CONFIRMED'",
                        "delete from role_grant where confirmed_by is not null");
    }

    @Test
    void one_proposes_the_other_confirms_and_the_member_reads_why() {
        var first = signedIn(Products.micro(), Look.DESKTOP_LIGHT, FIRST);
        first.navigate("access/grant.xhtml");
        first.locator("#serialNo").fill(THIRD);
        first.locator("#role").selectOption("PRI");
        first.locator("#until")
                .fill(LocalDate.now(BusinessClock.ZONE).plusDays(60).toString());
        first.locator("#reason").fill("Third privacy officer");
        first.locator("#save").click();
        first.waitForURL("**/access/proposal.xhtml?id=*");
        assertThat(first.locator("[popovertarget='withdraw-ask']").first()).isVisible();
        assertThat(first.locator("[popovertarget='confirm-ask']")).hasCount(0);
        var address = first.url().replaceAll(".*/access", "access").replaceAll("&.*", "");

        var second = signedIn(Products.micro(), Look.DESKTOP_LIGHT, SECOND);
        second.navigate("access/proposals.xhtml");
        assertThat(second.locator("tbody").first()).containsText(THIRD);
        second.navigate(address);
        second.locator("[popovertarget='confirm-ask']").first().click();
        second.locator("#confirm").click();
        assertThat(second.locator("main")).containsText("Confirmed");

        first.navigate(address);
        assertThat(first.locator("main")).containsText("Confirmed");
        var third = signedIn(Products.micro(), Look.DESKTOP_LIGHT, THIRD);
        third.navigate("access/mine.xhtml");
        assertThat(third.locator("main")).containsText("Third privacy officer");
        screenshot(third, Look.DESKTOP_LIGHT, "mine-third");
    }
}
