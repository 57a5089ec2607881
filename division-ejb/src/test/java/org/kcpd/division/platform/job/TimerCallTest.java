package org.kcpd.division.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimerCallTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_node_without_background_work_does_none() {
        new TimerCall(false).survive("job", done::incrementAndGet);
        assertThat(done).hasValue(0);
    }

    @Test
    void the_timer_comes_again_after_a_failure() {
        var timer = new TimerCall(true);
        assertThatCode(() -> timer.survive("job", () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .doesNotThrowAnyException();
        timer.survive("job", done::incrementAndGet);
        assertThat(done).hasValue(1);
    }
}
