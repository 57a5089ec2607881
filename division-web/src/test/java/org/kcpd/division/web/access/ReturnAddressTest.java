package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign-in leads nowhere else than into the product. */
class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/division/",
                "/division/personnel/roster.xhtml?q=Lopez&page=2",
                "/division/x?to=a%2F%2Fb&c=%0d%0a"
            })
    void a_page_of_ours_is_kept(String wanted) {
        assertThat(ReturnAddress.of("/division", wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/divisions/x",
                "/division",
                "//division/x",
                "//evil.example/division/",
                "https://evil.example/division/",
                "/division//evil.example",
                "/division/../other",
                "/division/\\evil.example",
                "/division/x\r\nSet-Cookie: a=b",
                "/division/x y",
                "\\\\evil.example",
                "javascript:alert(1)"
            })
    void anything_else_becomes_the_first_page(String wanted) {
        assertThat(ReturnAddress.of("/division", wanted)).isEqualTo("/division/");
    }
}
