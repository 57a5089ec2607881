package org.kcpd.division.browser.community;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kcpd.division.browser.BrowserTest;
import org.kcpd.division.browser.Look;
import org.kcpd.division.product.Products;

/** An address gets its point: half typed and refused, put there by the keyboard, and then it lies in a patrol division. */
class PlacesST extends BrowserTest {

    @Test
    void a_point_is_picked_on_the_map_without_a_mouse_and_the_place_lies_in_a_division() {
        var page = signedIn(Products.micro(), Look.PHONE_LIGHT, "02500");
        page.navigate("community/place-edit.xhtml");
        assertThat(page.locator("#point-map[data-drawn]")).isVisible();
        page.locator("#street").fill("9 Picked Street");
        page.locator("#latitude").fill("39.05");
        page.locator("#save").click();
        assertThat(page.locator("#longitude-error")).not().isEmpty();
        assertThat(page.locator("#street")).hasValue("9 Picked Street");

        page.locator("#latitude").fill("39.08");
        page.locator("#longitude").fill("-94.52");
        assertThat(page.locator("#point-map path.spot")).hasCount(1);
        assertAccessible(page);
        page.locator("#save").click();
        assertThat(page).hasURL(Pattern.compile("place\\.xhtml\\?id=\\d+"));
        assertThat(page.locator(".side")).containsText("East (synthetic)");
        assertThat(page.locator("#place-map path.spot")).hasCount(1);
        screenshot(page, Look.PHONE_LIGHT, "place");
        assertAccessible(page);
        assertThat(page.locator("a[href^='place-edit']")).hasCount(0);

        page.navigate("community/place-edit.xhtml");
        assertThat(page.locator("#point-map[data-drawn]")).isVisible();
        page.locator("[data-map-center='point-map']").press("Enter");
        assertThat(page.locator("#latitude")).not().hasValue("");
        assertThat(page.locator("#longitude")).not().hasValue("");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }
}
