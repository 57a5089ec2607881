package org.kcpd.division.web.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.boundary.AccessJournal;

/** Exactly as many as the settings say, however many ask at once; written down once per burst; never without bound. */
class RateLimitsTest {
    private static final int THREADS = 16;
    private static final int EACH = 200;

    private final AtomicLong now = new AtomicLong(5_000_000_000L);
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final AccessJournal journal = new AccessJournal(null, null, null) {
        @Override
        public void slowedDown(String serialNo, String what, String incident) {
            written.add(serialNo + ": " + what);
        }
    };
    private final Asking asking = new Asking();
    private final RateLimits limits = limits(Map.of());

    private RateLimits limits(Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(Map.of(
                "division.limit.sign-in", "10/60 600/60",
                "division.limit.search", "60/60 100/60",
                "division.limit.output", "20/60 400/60",
                "division.limit.page", "300/60 12000/60",
                "division.limit.resource", "600/60 24000/60"));
        settings.putAll(more);
        return new RateLimits(name -> Optional.ofNullable(settings.get(name)), time, journal);
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN, 10", "SEARCH, 60", "OUTPUT, 20", "PAGE, 300", "RESOURCE, 600"})
    void sixteen_threads_get_exactly_what_a_member_is_given(Work work, int given) throws Exception {
        assertThat(passed(work, "02500")).isEqualTo(given);
        assertThat(written).singleElement().asString().contains(work + " of member", "127.0.0.1");

        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(passed(work, "02500")).as("half a minute later").isEqualTo(given / 2);
        assertThat(written).as("the same burst").hasSize(1);

        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(passed(work, "02500")).as("after a pause").isEqualTo(given);
        assertThat(written).as("another burst").hasSize(2);
    }

    @Test
    void an_address_is_given_its_own_share_whatever_names_it_uses() throws Exception {
        var names = new AtomicInteger();
        assertThat(parallel(() -> limits.ask(Work.SEARCH, "m" + names.incrementAndGet(), asking.request)))
                .isEqualTo(100);
        assertThat(written).singleElement().asString().contains("SEARCH of address");

        asking.peer = "10.0.0.7";
        assertThat(limits.ask(Work.SEARCH, "m1", asking.request))
                .as("another one")
                .isEmpty();
    }

    @Test
    void one_member_s_haste_is_nobody_else_s_and_no_other_work_s() throws Exception {
        passed(Work.OUTPUT, "02500");

        assertThat(limits.ask(Work.OUTPUT, "02501", asking.request)).isEmpty();
        assertThat(limits.ask(Work.PAGE, "02500", asking.request)).isEmpty();
        assertThat(limits.ask(Work.OUTPUT, "02500", asking.request)).isPresent();
    }

    @Test
    void a_name_is_the_same_in_capitals() throws Exception {
        assertThat(passed(Work.SIGN_IN, "MLopez")).isEqualTo(10);
        assertThat(limits.ask(Work.SIGN_IN, "mlopez", asking.request)).isPresent();
    }

    @Test
    void a_refusal_says_when_to_come_back_and_then_there_is_one() {
        Refusal refusal = null;
        for (int i = 0; i <= 20; i++) {
            refusal = limits.ask(Work.OUTPUT, "02500", asking.request).orElse(null);
        }
        assertThat(refusal).isEqualTo(new Refusal(3, 1));

        now.addAndGet(Duration.ofSeconds(refusal.seconds()).toNanos());
        assertThat(limits.ask(Work.OUTPUT, "02500", asking.request)).isEmpty();
        assertThat(limits.ask(Work.OUTPUT, "02500", asking.request)).contains(new Refusal(3, 2));
    }

    @Test
    void who_does_not_stop_gets_a_line() throws Exception {
        passed(Work.OUTPUT, "02500");
        assertThat(limits.ask(Work.OUTPUT, "02500", asking.request)
                        .orElseThrow()
                        .isBare())
                .isTrue();
    }

    @Test
    void never_more_meters_than_a_bound_and_the_busy_ones_stay() {
        var meters = new Meters(Pace.of("x", "2/60", 1), time);
        meters.take("busy");
        meters.take("busy");
        for (int i = 0; i < 3 * Meters.MOST; i++) {
            meters.take("name" + i);
            if (i % 1000 == 0) {
                assertThat(meters.take("busy")).isPresent();
            }
        }
        assertThat(meters.size()).isEqualTo(Meters.MOST);
        assertThat(meters.take("busy")).isPresent();
    }

    @Test
    void a_refusal_that_cannot_be_written_down_is_one_all_the_same() throws Exception {
        var broken = new RateLimits(
                name -> Optional.of(name.endsWith("times") ? "1" : "1/60 9/60"),
                time,
                new AccessJournal(null, null, null));
        assertThat(broken.ask(Work.PAGE, "02500", asking.request)).isEmpty();
        assertThat(broken.ask(Work.PAGE, "02500", asking.request)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "10/60", "0/60 1/60", "1/0 1/60", "x/60 1/60", "1/60 1/60 1/60"})
    void a_setting_that_says_nothing_is_named(String text) {
        assertThatThrownBy(() -> limits(Map.of("division.limit.search", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("division.limit.search");
    }

    @ParameterizedTest(name = "{0} through {1} says {2}: {3}")
    @CsvSource({
        "10.0.0.9, , 1.2.3.4, 10.0.0.9",
        "10.0.0.9, 10.0.0.8, 1.2.3.4, 10.0.0.9",
        "10.0.0.9, 10.0.0.9, , 10.0.0.9",
        "10.0.0.9, 10.0.0.9, 1.2.3.4, 1.2.3.4",
        "10.0.0.9, 10.0.0.9, '9.9.9.9, 1.2.3.4', 1.2.3.4",
        "10.0.0.9, '10.0.0.9, 10.0.0.8', '9.9.9.9, 1.2.3.4, 10.0.0.8', 1.2.3.4",
        "10.0.0.9, 10.0.0.9, '1.2.3.4, not an address', 10.0.0.9",
        "10.0.0.9, 10.0.0.9, '1.2.3.4,', 10.0.0.9",
        "10.0.0.9, 10.0.0.9, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8::1, , , 2001:db8:0:0",
        "::1, , , ':0:0:0'"
    })
    void an_address_is_believed_from_our_proxies_only(String peer, String proxies, String says, String address) {
        asking.peer = peer;
        asking.forwarded = says == null ? List.of() : List.of(says);

        assertThat(Peer.of(
                        asking.request, proxies == null ? java.util.Set.of() : java.util.Set.of(proxies.split(", "))))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "/search.xhtml, q=lopez, SEARCH",
        "/search.xhtml, q=, PAGE",
        "/personnel/roster.xhtml, on=2026-01-01&q=lopez, SEARCH",
        "/personnel/roster.xhtml, q=lopez&export=csv, OUTPUT",
        "/personnel/order.xhtml, id=1&pdf=1, OUTPUT",
        "/personnel/order.xhtml, id=1, PAGE",
        "/index.xhtml, , PAGE",
        "/jakarta.faces.resource/division.css.xhtml, q=x, RESOURCE"
    })
    void work_is_known_by_its_address(String path, String query, Work work) {
        asking.path = path;
        asking.query = query;

        assertThat(Work.of(asking.request)).isEqualTo(work);
    }

    private int passed(Work work, String member) throws Exception {
        return parallel(() -> limits.ask(work, member, asking.request));
    }

    /** How many of 3,200 requests by sixteen threads went through. */
    private static int parallel(Callable<Optional<Refusal>> request) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var passed = new AtomicInteger();
            var work = Collections.nCopies(THREADS, (Callable<Void>) () -> {
                for (int i = 0; i < EACH; i++) {
                    if (request.call().isEmpty()) {
                        passed.incrementAndGet();
                    }
                }
                return null;
            });
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            return passed.get();
        } finally {
            threads.shutdown();
        }
    }
}
