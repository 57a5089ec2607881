package org.kcpd.division.access.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.query.MyAccess.Because;
import org.kcpd.division.access.query.MyAccess.Held;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** What a member is told they may do is what they may do, with the reason; also of a day to come. */
class MyAccessTest {
    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

    private static TestDatabase db;

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        var roster = new TestRoster(db)
                .member("major", "LEAVE", "CED", "COMMANDER")
                .member("officer", "ACTIVE", "EPD", "MEMBER")
                .member("acting", "ACTIVE", "CFMH", "MEMBER")
                .place("acting", "EPD", "COMMANDER", false, "2026-11-23", "2026-11-30")
                .member("moved", "ACTIVE", "EPD", "COMMANDER")
                .grant("officer", "ADM", "2026-11-01 00:00:00", "2026-12-01 06:00:00")
                .grant("officer", "PRI", "2026-11-23 18:00:00", "2027-03-01 06:00:00");
        db.sql(
                // a transfer that takes effect on the first of December
                "update assignment set to_date = '2026-12-01' where member_id = (select id from member where serial_no = 'moved')",
                "update element set discipline = 'CRIME_FREE_HOUSING' where code = 'CFMH'",
                "update role_grant set granted_by = (select id from member where serial_no = 'major') where role = 'PRI'");
        roster.place("moved", "CFMH", "MEMBER", true, "2026-12-01", null);
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @Test
    void the_reasons_give_exactly_the_roles_and_rights_the_member_has() {
        for (String instant : List.of("2026-11-20T18:00:00Z", "2026-11-23T19:00:00Z", "2026-12-01T06:00:00Z")) {
            for (String serial : List.of("major", "officer", "acting", "moved")) {
                var pipeline = at(instant);
                var caller = pipeline.callers()
                        .actAs(serial, () -> pipeline.callers().current());
                var mine = mine(pipeline, serial, LocalDate.parse(instant.substring(0, 10)));

                assertThat(mine.roles()).as(serial + " " + instant).containsExactlyInAnyOrderElementsOf(caller.roles());
                assertThat(mine.lines())
                        .extracting(MyAccess.Line::right)
                        .containsExactlyInAnyOrderElementsOf(caller.rights());
            }
        }
    }

    @Test
    void each_reason_names_the_post_or_the_grant_with_its_end_and_giver() {
        var pipeline = at("2026-11-23T19:00:00Z");
        assertThat(mine(pipeline, "officer", LocalDate.of(2026, 11, 23)).held())
                .contains(new Held(
                        Role.PRI,
                        Because.GRANT,
                        "",
                        "",
                        "",
                        Optional.of(LocalDate.of(2026, 11, 23)),
                        Optional.of(LocalDate.of(2027, 2, 28)),
                        "Given Family",
                        "test"))
                .anySatisfy(held -> assertThat(held.because()).isEqualTo(Because.INSTALLATION));
        assertThat(mine(pipeline, "acting", LocalDate.of(2026, 11, 23)).held())
                .contains(new Held(
                        Role.PDC,
                        Because.POST,
                        "Commander",
                        "EPD",
                        "EPD",
                        Optional.of(LocalDate.of(2026, 11, 23)),
                        Optional.of(LocalDate.of(2026, 11, 29)),
                        "",
                        ""));
    }

    @Test
    void a_transfer_effective_tomorrow_changes_rights_at_midnight_in_kansas_city_with_nothing_running() {
        assertThat(may("2026-12-01T05:59:59.999999Z")).contains(Right.TRANSFER_ENDORSE);
        assertThat(roles("2026-12-01T05:59:59.999999Z")).containsExactlyInAnyOrder(Role.REQ, Role.PDC);

        assertThat(may("2026-12-01T06:00:00Z")).doesNotContain(Right.TRANSFER_ENDORSE);
        assertThat(roles("2026-12-01T06:00:00Z")).containsExactlyInAnyOrder(Role.REQ, Role.CFM);
    }

    @Test
    void what_a_coming_day_changes_can_be_asked_today() {
        var today = at("2026-11-30T18:00:00Z");

        assertThat(mine(today, "moved", LocalDate.of(2026, 11, 30)).roles()).containsExactly(Role.REQ, Role.PDC);
        assertThat(mine(today, "moved", FIRST_OF_DECEMBER).roles()).containsExactly(Role.REQ, Role.CFM);
        assertThat(mine(today, "officer", FIRST_OF_DECEMBER).roles())
                .as("the grant of ADM has ended, that of PRI has not")
                .containsExactly(Role.REQ, Role.PRI);
        assertThat(mine(today, "officer", LocalDate.of(2019, 1, 1)).held())
                .as("before the first day")
                .isEmpty();
    }

    private static List<Right> may(String instant) {
        var pipeline = at(instant);
        return List.copyOf(pipeline.callers()
                .actAs("moved", () -> pipeline.callers().current())
                .rights());
    }

    private static List<Role> roles(String instant) {
        var pipeline = at(instant);
        return List.copyOf(pipeline.callers()
                .actAs("moved", () -> pipeline.callers().current())
                .roles());
    }

    private static TestPipeline at(String instant) {
        return new TestPipeline(db, new BusinessClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)));
    }

    private static MyAccess mine(TestPipeline pipeline, String serial, LocalDate on) {
        var query = pipeline.wire(AccessQuery.class, pipeline.em(), pipeline.callers(), pipeline.clock());
        return pipeline.callers().actAs(serial, () -> pipeline.call(query, "mine", on));
    }
}
