package org.kcpd.division.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing a user types is an operator of the index. */
class FullTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "maple street | +maple* +street*",
                "García-López | +García* +López*",
                "O'Neill | +Neill*",
                "the maple | +maple*",
                "the | +the*",
                "Yu | ''",
                "+maple -street ~x* \"a b\" (lane) @3 <> | +maple* +street* +lane*",
                "one two three four five six | +one* +two* +three* +four*",
                "maple maple | +maple*",
                "100 E 9th St | +100* +9th*",
                "%_\\ | ''",
                "'' | ''"
            })
    void every_word_is_begun_and_nothing_else(String typed, String expression) {
        assertThat(FullText.of(typed)).isEqualTo(expression);
    }
}
