package org.kcpd.division.web.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An answer belongs to the browser that asked, once, soon. */
class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final HttpSession session = session();

    @Test
    void it_is_taken_once_and_only_by_its_own_state_and_session() {
        var attempt = Attempt.begin(session, "/division/x", NOW);

        assertThat(Attempt.take(session, "another", NOW)).isEmpty();
        assertThat(Attempt.take(session(), attempt.state(), NOW)).isEmpty();
        assertThat(Attempt.take(session, attempt.state(), NOW)).contains(attempt);
        assertThat(Attempt.take(session, attempt.state(), NOW)).isEmpty();
    }

    @Test
    void it_is_over_after_ten_minutes_and_then_cannot_be_taken_any_more() {
        var attempt = Attempt.begin(session, "/division/x", NOW);
        var late = Attempt.begin(session, "/division/x", NOW);

        assertThat(Attempt.take(session, attempt.state(), NOW.plus(Duration.ofMinutes(10))))
                .isPresent();
        assertThat(Attempt.take(
                        session, late.state(), NOW.plus(Duration.ofMinutes(10).plusMillis(1))))
                .isEmpty();
        assertThat(Attempt.take(session, late.state(), NOW)).isEmpty();
    }

    @Test
    void five_tabs_may_be_on_their_way_and_a_sixth_takes_the_place_of_the_first() {
        List<Attempt> tabs = IntStream.range(0, 6)
                .mapToObj(tab -> Attempt.begin(session, "/division/" + tab, NOW))
                .toList();

        assertThat(Attempt.take(session, tabs.get(0).state(), NOW)).isEmpty();
        assertThat(tabs.subList(1, 6)).allSatisfy(tab -> assertThat(Attempt.take(session, tab.state(), NOW))
                .contains(tab));
    }

    @Test
    void nothing_of_it_can_be_guessed_or_is_told_by_a_log() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            var attempt = Attempt.begin(session, "/division/x", NOW);
            assertThat(List.of(attempt.state(), attempt.nonce(), attempt.verifier()))
                    .allSatisfy(text -> assertThat(text).hasSize(43))
                    .allMatch(seen::add);
            assertThat(attempt.challenge()).hasSize(43).isNotEqualTo(attempt.verifier());
            assertThat(attempt.toString()).doesNotContain(attempt.state(), attempt.nonce(), attempt.verifier());
        }
    }

    private static HttpSession session() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpSession) Proxy.newProxyInstance(
                AttemptTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(args[0]);
                    case "setAttribute" -> {
                        attributes.put((String) args[0], args[1]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
