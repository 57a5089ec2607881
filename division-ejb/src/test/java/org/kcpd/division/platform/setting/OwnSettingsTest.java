package org.kcpd.division.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

class OwnSettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final BusinessClock CLOCK = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));

    private static TestDatabase db;

    private final TestPipeline pipeline = new TestPipeline(db, CLOCK);
    private final OwnSettings settings =
            pipeline.wire(OwnSettings.class, pipeline.em(), pipeline.callers(), CLOCK, pipeline.secrets());
    private final OwnSettingsQuery query =
            pipeline.wire(OwnSettingsQuery.class, pipeline.em(), pipeline.callers(), pipeline.secrets());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db).member("100", "ACTIVE", "EPD", "MEMBER").member("200", "ACTIVE", "EPD", "MEMBER");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @Test
    void a_preference_is_the_members_own_and_the_last_word_holds() {
        as("100", () -> pipeline.call(settings, "remember", new RememberPreference("", "theme", "light")));
        as("100", () -> pipeline.call(settings, "remember", new RememberPreference("", "theme", "dark")));

        assertThat(as("100", () -> pipeline.<Map<String, String>>call(query, "preferences")))
                .containsExactly(Map.entry("theme", "dark"));
        assertThat(as("200", () -> pipeline.<Map<String, String>>call(query, "preferences")))
                .isEmpty();
    }

    @Test
    void a_saved_filter_is_replaced_by_its_name_and_removed_by_its_owner_only() {
        as("100", () -> pipeline.call(settings, "saveFilter", new SaveFilter("", "roster", "East", "site=1")));
        as("100", () -> pipeline.call(settings, "saveFilter", new SaveFilter("", "roster", "East ", "site=2")));

        SavedFilter saved = filters("100").get(0);
        assertThat(filters("100")).containsExactly(new SavedFilter(saved.id(), "East", "site=2"));
        assertThat(filters("200")).isEmpty();
        var remove = new RemoveFilter("", saved.id());
        assertThatThrownBy(() -> as("200", () -> pipeline.call(settings, "removeFilter", remove)))
                .isInstanceOf(NotFound.class);
        as("100", () -> pipeline.call(settings, "removeFilter", remove));
        assertThat(filters("100")).isEmpty();
    }

    @Test
    void a_draft_outlives_the_page_until_it_is_dropped() {
        as("100", () -> pipeline.call(settings, "keepDraft", new KeepDraft("", "order/7", "first")));
        as("100", () -> pipeline.call(settings, "keepDraft", new KeepDraft("", "order/7", "second ñ")));

        assertThat(draft("100")).contains(new Draft("second ñ", NOW));
        assertThat(draft("200")).isEmpty();
        assertThat(as("100", () -> pipeline.<List<String>>call(query, "draftNames")))
                .containsExactly("order/7");
        assertThat(as("200", () -> pipeline.<List<String>>call(query, "draftNames")))
                .isEmpty();
        as("100", () -> pipeline.call(settings, "dropDraft", new DropDraft("", "order/7")));
        assertThat(draft("100")).isEmpty();
    }

    private List<SavedFilter> filters(String serial) {
        return as(serial, () -> pipeline.call(query, "filters", "roster"));
    }

    private Optional<Draft> draft(String serial) {
        return as(serial, () -> pipeline.call(query, "draft", "order/7"));
    }

    private <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }
}
