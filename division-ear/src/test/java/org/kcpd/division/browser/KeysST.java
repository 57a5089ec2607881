package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.crypt.KeyStoreFile;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** Whoever operates the system sees under which keys confidential text stands, and rotates them. */
class KeysST extends BrowserTest {

    private static final Look LOOK = Look.DESKTOP_LIGHT;

    private final Product product = Products.micro();

    @Test
    void an_operator_brings_all_values_under_a_new_key_and_reads_none() throws IOException {
        var operator = signedIn(product, LOOK, PageInventory.OPERATOR);
        operator.navigate("system.xhtml");
        assertThat(key(operator, "key-0001")).containsText("In use");
        assertThat(operator.locator("main")).not().containsText("needs care every evening");
        var database = product.database();
        var added = KeyStoreFile.addKey(database.keyStore(), database.keyStorePassword());

        operator.locator("[popovertarget='rotate-keys-ask']").first().click();
        assertThat(operator.locator("#rotate-keys-ask")).isVisible();
        screenshot(operator, LOOK, "system-keys");
        assertAccessible(operator);
        operator.check("#rotate-fully");
        operator.click("#rotate-keys");

        operator.waitForURL(address -> address.contains("task.xhtml?id="));
        assertThat(operator.locator("#task")).containsText("Rotation of the keys");
        assertThat(operator.locator("#task a")).hasText("Show the result");
        screenshot(operator, LOOK, "system-keys-task");
        assertAccessible(operator);
        operator.click("#task a");
        assertThat(key(operator, "key-0001")).containsText("No longer needed");
        assertThat(key(operator, added)).containsText("In use");
        assertThat(key(operator, added).locator(".num")).not().hasText("0");
        screenshot(operator, LOOK, "system-keys-rotated");
    }

    private static Locator key(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name));
    }
}
