package org.kcpd.division.browser.community;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** The map of the training data, drawn without anything from outside, and a file that is refused, corrected and imported. */
class MapST extends BrowserTest {
    private static final double PATIENCE_MILLIS = 90_000;
    private static final String DAY = "2031-03-03";

    private static byte[] file(String coordinates) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"ST-1\",\"name\":\"<b>Tested</b>\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + coordinates + "]}}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void dryRun(Page page, byte[] content) {
        page.navigate("community/map-import.xhtml");
        page.locator("#what").selectOption("NEIGHBOURHOOD");
        page.locator("#from").fill(DAY);
        page.locator("#file").setInputFiles(new FilePayload("tested.geojson", "application/geo+json", content));
        page.locator("#start-dry-run").click();
        over(page);
    }

    private static void over(Page page) {
        assertThat(page).hasURL(Pattern.compile("task=\\d+"));
        assertThat(page.locator(".task .badge"))
                .containsText("Done", new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.locator(".figures")).isVisible();
    }

    @Test
    void the_areas_are_drawn_and_listed_and_a_list_line_leads_to_its_area() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "02500");
        page.navigate("community/map.xhtml");
        assertThat(page.locator("#areas-map")).hasAttribute("data-drawn", "6");
        assertThat(page.locator("#areas-map path.area")).hasCount(6);
        assertThat(page.locator("table[data-list] tbody tr")).hasCount(6);
        screenshot(page, Look.DESKTOP_LIGHT, "map");
        page.locator("a[data-area='EPD']").click();
        assertThat(page.locator("#areas-map path.chosen")).hasCount(1);
        assertAccessible(page);
        assertThat(page.locator("a[href='map-import.xhtml']")).hasCount(0);

        page.navigate("community/map.xhtml?kind=NEIGHBOURHOOD&on=2001-01-01");
        assertThat(page.locator("main")).containsText("no areas");
        assertThat(page.navigate("community/map-import.xhtml").status()).isEqualTo(403);
        assertThat(page.navigate("map?kind=NOTHING").status()).isEqualTo(400);
        forgiveConsole();
    }

    @Test
    void a_broken_file_is_refused_with_number_and_reason_and_a_sound_one_is_imported() {
        var page = signedIn(Products.micro(), Look.DESKTOP_LIGHT, "90001");
        dryRun(page, file("[[-94.5,39],[-94.4,39.1],[-94.4,39],[-94.5,39.1],[-94.5,39]]"));
        assertThat(page.locator("table[data-list] tbody tr").first()).containsText("E-GEO-CROSSING");
        assertThat(page.locator("#apply")).hasCount(0);
        assertAccessible(page);
        screenshot(page, Look.DESKTOP_LIGHT, "map-refused");

        dryRun(page, file("[[-94.5,39],[-94.4,39],[-94.4,39.1],[-94.5,39.1],[-94.5,39]]"));
        page.locator("button[popovertarget='apply-ask']").first().click();
        page.locator("#apply").click();
        over(page);
        page.navigate("community/map.xhtml?kind=NEIGHBOURHOOD&on=" + DAY);
        assertThat(page.locator("#areas-map")).hasAttribute("data-drawn", "1");
        assertThat(page.locator("table[data-list] tbody")).containsText("<b>Tested</b>");
        page.locator("#areas-map path.area").hover();
        assertThat(page.locator(".leaflet-tooltip")).hasText("<b>Tested</b>");
    }
}
