package org.kcpd.division.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.product.Product;

/** The way in, the same on both runtimes. */
class SignInST extends BrowserTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#both")
    void the_first_page_asks_who_it_is_and_then_is_their_own(Product product) {
        var page = open(product, Look.DESKTOP_LIGHT);
        screenshot(page, Look.DESKTOP_LIGHT, "sign-in");
        assertAccessible(page);

        signIn(page, "90001");

        assertThat(page.url()).startsWith(product.address().toString());
        screenshot(page, Look.DESKTOP_LIGHT, "my-work");
        assertAccessible(page);
    }
}
