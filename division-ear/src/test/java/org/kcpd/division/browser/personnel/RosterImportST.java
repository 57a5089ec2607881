package org.kcpd.division.browser.personnel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.probe.HrFile;
import org.kcpd.division.product.Products;

/** The HR file from the upload to the result: refused with its lines, looked at, imported once. */
class RosterImportST extends BrowserTest {

    private static final int MEMBERS = 36;
    private static final double PATIENCE_MILLIS = 90_000;

    private static void upload(Page page, byte[] content) {
        page.navigate("personnel/import.xhtml");
        page.locator("#file").setInputFiles(new FilePayload("hr.csv", "text/csv", content));
        page.locator("#read-file").click();
    }

    private static void dryRun(Page page, byte[] content) {
        upload(page, content);
        page.locator("#start-dry-run").click();
        assertThat(page).hasURL(Pattern.compile("task=\\d+"));
        over(page);
    }

    private static void over(Page page) {
        assertThat(page.locator(".task .badge"))
                .containsText("Done", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.locator(".figures")).isVisible();
    }

    @Test
    void a_file_that_cannot_be_trusted_is_refused_before_anything_is_read_into_it() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        page.navigate("personnel/import.xhtml");
        page.locator("#read-file").click();
        assertThat(Notices.beside(page, "file")).not().isEmpty();

        upload(page, "SERIAL_NO,NAME\n99001,x\n".getBytes(StandardCharsets.UTF_8));
        page.locator("#start-dry-run").click();
        assertThat(Notices.of(page).first()).containsText("needs a column");

        upload(page, ("SERIAL_NO,NAME\n" + "1,a\n".repeat(20_001)).getBytes(StandardCharsets.UTF_8));
        assertThat(Notices.of(page)).containsText("20,000");
    }

    @Test
    void every_refused_row_is_named_with_line_column_and_code() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        String header = "SERIAL_NO,NAME,EMPLOYEE_TYPE,RANK_TITLE,ELEMENT,WORK_SITE,WATCH,EFFECTIVE_FROM,SHOE_SIZE\n";
        String bad = "99001,\"<b>=CMD(), Al</b>\",Sworn,Officer,CPD,MOON,Day,02/30/2026,44\n";
        upload(page, (header + bad).getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("SHOE_SIZE");
        page.locator("#start-dry-run").click();
        over(page);

        assertThat(page.locator(".figures")).containsText("rows refused");
        var lines = page.locator("table[data-list] tbody tr");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("E-SITE")))
                .containsText("MOON");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("E-DATE")))
                .containsText("02/30/2026");
        assertThat(page.locator("#apply")).hasCount(0);
        assertAccessible(page);
        screenshot(page, Look.DESKTOP_LIGHT, "import-refused");
    }

    @Test
    void a_good_file_is_imported_once_also_when_its_page_is_left() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        byte[] file = HrFile.of(MEMBERS);
        dryRun(page, file);
        assertThat(page.locator(".figure", new Page.LocatorOptions().setHasText("new members")))
                .containsText(String.valueOf(MEMBERS));
        screenshot(page, Look.DESKTOP_LIGHT, "import-dry-run");

        page.locator("button[popovertarget='apply-ask']").first().click();
        assertThat(page.locator("#apply-ask")).containsText("Creates " + MEMBERS);
        page.locator("#apply").click();
        assertThat(page).hasURL(Pattern.compile("task=\\d+"));
        String task = page.url();
        page.navigate("personnel/roster.xhtml");
        page.navigate(task);
        over(page);
        assertThat(page.locator(".notice-ok").last()).containsText("created " + MEMBERS);
        screenshot(page, Look.DESKTOP_LIGHT, "import-done");

        page.navigate("personnel/member.xhtml?serial=" + HrFile.serial(0));
        assertThat(page.locator(".header-card")).containsText(HrFile.serial(0));

        dryRun(page, file);
        assertThat(page.locator(".figure", new Page.LocatorOptions().setHasText("unchanged")))
                .containsText(String.valueOf(MEMBERS));
    }
}
