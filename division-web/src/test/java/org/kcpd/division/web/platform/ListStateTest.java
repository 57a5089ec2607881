package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListStateTest {

    private final ListState state = new ListState();

    @Test
    void only_named_filters_get_in() {
        state.read(Map.of("site", "3", "evil", "1", "q", "  "), List.of("q", "site"));
        assertThat(state.filters()).containsExactly(Map.entry("site", "3"));
    }

    @Test
    void a_value_longer_than_any_name_is_cut() {
        state.read(Map.of("q", "x".repeat(5_000)), List.of("q"));
        assertThat(state.filters().get("q")).hasSize(200);
    }

    @Test
    void a_page_or_size_that_is_no_number_of_ours_is_the_usual_one() {
        state.read(Map.of("page", "-7", "size", "100000"), List.of());
        assertThat(state.page()).isEqualTo(1);
        assertThat(state.size()).isEqualTo(50);
        state.read(Map.of("page", "two", "size", "100"), List.of());
        assertThat(state.page()).isEqualTo(1);
        assertThat(state.size()).isEqualTo(100);
    }

    @Test
    void the_address_says_what_differs_from_the_usual_and_nothing_else() {
        state.read(Map.of("q", "a&b c", "sort", "NAME", "page", "3"), List.of("q"));
        assertThat(state.query(Map.of())).isEqualTo("q=a%26b+c&sort=NAME&page=3");
        assertThat(state.query(Map.of("page", "", "desc", "1"))).isEqualTo("q=a%26b+c&sort=NAME&desc=1");
    }
}
