package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** Whoever operates the system sees under which keys confidential text stands, and rotates them. */
class KeysST extends BrowserTest {

    private static final String OPERATOR = "90004";
    private static final Look LOOK = Look.DESKTOP_LIGHT;

    private final Product product = Products.micro();

    @Test
    void an_operator_rotates_the_keys_and_reads_nothing() {
        var operator = signedIn(product, LOOK, OPERATOR);
        operator.navigate("system.xhtml");
        assertThat(operator.locator("main")).containsText("key-0001");
        assertThat(operator.locator("main")).not().containsText("needs care every evening");
        operator.locator("[popovertarget='rotate-keys-ask']").first().click();
        assertThat(operator.locator("#rotate-keys-ask")).isVisible();
        screenshot(operator, LOOK, "system-keys");
        assertAccessible(operator);
        operator.check("#rotate-fully");
        operator.click("#rotate-keys");
        operator.waitForURL(address -> address.contains("task.xhtml?id="));
        assertThat(operator.locator("main")).containsText("Rotation of the keys");
        screenshot(operator, LOOK, "system-keys-task");
        assertAccessible(operator);
    }
}
