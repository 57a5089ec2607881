package org.kcpd.division.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableQueryTest {
    private enum Sort {
        NAME
    }

    @Test
    void a_page_has_bounds_whatever_the_url_says() {
        var greedy = new TableQuery<>("", Sort.NAME, false, -5, 1_000_000);

        assertThat(greedy.first()).isZero();
        assertThat(greedy.size()).isEqualTo(TableQuery.LARGEST);
        assertThat(new TableQuery<>("", Sort.NAME, false, 0, 0).size()).isEqualTo(1);
    }

    @Test
    void a_count_says_when_it_stopped_counting() {
        assertThat(Slice.of(List.of("a"), Slice.CAP + 1L)).isEqualTo(new Slice<>(List.of("a"), Slice.CAP, true));
        assertThat(Slice.of(List.of("a"), 1).map(String::length)).isEqualTo(new Slice<>(List.of(1), 1, false));
    }

    @Test
    void what_the_user_types_is_no_pattern() {
        assertThat(Like.contains(" 50%_\\ ")).isEqualTo("%50\\%\\_\\\\%");
        assertThat(Like.prefix("O'N")).isEqualTo("O'N%");
    }
}
