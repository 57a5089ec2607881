package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Products;

/** The pages about the audit: for each role as much of it as it is meant to see. */
class AuditST extends BrowserTest {
    private static final String OFFICER = "02500";
    private static final String COMMANDER = "02010";
    private static final String PREPARER = "90001";
    private static final String PRIVACY = "90003";
    private static final String OPERATOR = "90004";
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @Test
    void the_privacy_officer_sees_who_looked_at_a_member() {
        var officer = signedIn(Products.micro(), Look.DESKTOP_LIGHT, OFFICER);
        officer.navigate("personnel/member.xhtml?serial=" + COMMANDER);
        assertThat(officer.locator("a[href*='looks.xhtml']")).hasCount(0);

        var privacy = signedIn(Products.micro(), Look.DESKTOP_LIGHT, PRIVACY);
        privacy.navigate("personnel/member.xhtml?serial=" + COMMANDER);
        privacy.locator("a[href*='looks.xhtml']").click();

        assertThat(privacy.locator("tbody tr", new Page.LocatorOptions().setHasText(OFFICER))
                        .first())
                .containsText("RosterQuery.member");
    }

    @Test
    void the_audit_is_verified_in_the_background_and_found_sound() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, PRIVACY);
        page.navigate("access/verify.xhtml");
        page.locator("#verify").click();
        page.waitForURL("**/task.xhtml?id=*");

        var deadline = System.nanoTime() + PATIENCE_NANOS;
        Locator newest = page.locator("tbody tr").first();
        do {
            page.navigate("access/verify.xhtml");
        } while (!newest.isVisible() || !newest.innerText().contains("Sound") && System.nanoTime() < deadline);

        assertThat(newest).containsText("Sound");
        screenshot(page, Look.DESKTOP_LIGHT, "audit-verified");
    }

    @Test
    void an_operator_sees_neither_who_nor_what_about() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, OPERATOR);
        page.navigate("access/audit.xhtml?actor=" + OFFICER);

        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("main").innerText()).doesNotContain(OFFICER).doesNotContain(COMMANDER);
        assertThat(page.locator("#actor")).hasCount(0);
        assertThat(page.navigate("access/disclosures.xhtml").status()).isEqualTo(403);
        assertThat(page.navigate("access/review.xhtml").status()).isEqualTo(403);
        assertThat(page.navigate("access/verify.xhtml").status()).isEqualTo(403);
        assertThat(page.navigate("access/looks.xhtml?kind=Member&subject=1").status())
                .isEqualTo(403);
        forgiveConsole();
    }

    @Test
    void the_division_commander_sees_figures_and_the_roster_administrator_own_orders() {
        var commander = signedIn(Products.micro(), Look.DESKTOP_LIGHT, COMMANDER);
        commander.navigate("access/summary.xhtml");
        assertThat(commander.locator("tbody tr").first()).isVisible();
        assertThat(commander.navigate("access/audit.xhtml").status()).isEqualTo(403);

        var preparer = signedIn(Products.micro(), Look.DESKTOP_LIGHT, PREPARER);
        assertThat(preparer.navigate("access/looks.xhtml?kind=Member&subject=1").status())
                .isEqualTo(404);
        forgiveConsole();
    }

    @Test
    void the_access_review_is_exported_and_the_export_stands_in_the_disclosure_log() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, PRIVACY);
        page.navigate("access/review.xhtml?role=SYS");
        assertThat(page.locator("tbody tr")).hasCount(2);
        var download =
                page.waitForDownload(() -> page.locator("a[href*='export=csv']").click());
        assertThat(download.suggestedFilename()).isEqualTo("review.csv");

        page.navigate("access/disclosures.xhtml?act=EXPORT");

        assertThat(page.locator("tbody tr").first()).containsText("review.csv");
        assertThat(page.locator("tbody tr").first()).containsText(PRIVACY);
    }
}
