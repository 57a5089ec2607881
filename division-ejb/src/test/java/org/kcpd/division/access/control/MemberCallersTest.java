package org.kcpd.division.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.access.Right.GRANT_ROLES;
import static org.kcpd.division.access.Right.ORDER_PUBLISH;
import static org.kcpd.division.access.Right.ROSTER_READ;
import static org.kcpd.division.access.Right.TRANSFER_ENDORSE;
import static org.kcpd.division.access.Role.ADM;
import static org.kcpd.division.access.Role.CED;
import static org.kcpd.division.access.Role.CHIEF;
import static org.kcpd.division.access.Role.PDC;
import static org.kcpd.division.access.Role.PRI;
import static org.kcpd.division.access.Role.REQ;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** Access follows the assignment interval (domain section 6). */
class MemberCallersTest {
    private static TestDatabase db;

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("officer", "ACTIVE", "EPD", "MEMBER")
                .member("patrol", "ACTIVE", "EPD", "COMMANDER")
                .member("major", "LEAVE", "CED", "COMMANDER")
                .member("chief", "LIMITED_DUTY", "KCPD", "COMMANDER")
                .member("housing", "ACTIVE", "CFMH", "MEMBER")
                .member("gone", "SEPARATED", "EPD", "COMMANDER")
                .member("acting", "ACTIVE", "CFMH", "MEMBER")
                .place("acting", "EPD", "COMMANDER", false, "2026-11-23", "2026-11-30")
                .member("lent", "ACTIVE", "EPD", "COMMANDER")
                .place("lent", "CFMH", "MEMBER", false, "2026-11-23", "2026-11-30")
                .grant("officer", "ADM", "2026-11-01 00:00:00", "2026-12-01 00:00:00")
                .grant("officer", "PRI", "2026-11-23 18:00:00", "2026-12-01 00:00:00");
        db.sql(
                "insert into role_grant (member_id, role, from_at, to_at, reason, revoked_at) select id, 'SYS', '2026-01-01', '2027-01-01', 'x', '2026-02-01' from member where serial_no = 'officer'");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @Test
    void every_member_not_separated_may_what_all_may() {
        assertThat(at("2026-11-23T18:00:00Z", "housing")).hasValueSatisfying(caller -> {
            assertThat(caller.roles()).containsExactly(REQ);
            assertThat(caller.discipline()).contains("HOUSING");
            assertThat(caller.holds(ROSTER_READ)).isTrue();
            assertThat(caller.displayName()).isEqualTo("Given Family");
        });
        assertThat(at("2026-11-23T18:00:00Z", "gone")).isEmpty();
        assertThat(at("2026-11-23T18:00:00Z", "nobody")).isEmpty();
        assertThat(at("2019-12-31T18:00:00Z", "housing"))
                .as("before the first status")
                .isEmpty();
    }

    @Test
    void commands_come_from_the_position_at_the_place_in_force() {
        assertThat(at("2026-11-20T18:00:00Z", "patrol").orElseThrow().roles()).containsExactlyInAnyOrder(REQ, PDC);
        assertThat(at("2026-11-20T18:00:00Z", "major").orElseThrow().roles()).containsExactlyInAnyOrder(REQ, CED);
        assertThat(at("2026-11-20T18:00:00Z", "chief").orElseThrow().roles()).containsExactlyInAnyOrder(REQ, CHIEF);
        assertThat(at("2026-11-20T18:00:00Z", "chief").orElseThrow().holds(ORDER_PUBLISH))
                .isTrue();
        assertThat(at("2026-11-20T18:00:00Z", "officer").orElseThrow().commander())
                .isFalse();
    }

    @Test
    void an_acting_command_holds_from_midnight_to_midnight_in_kansas_city() {
        assertThat(at("2026-11-23T05:59:59Z", "acting").orElseThrow().roles()).containsExactly(REQ);
        assertThat(at("2026-11-23T06:00:00Z", "acting").orElseThrow().holds(TRANSFER_ENDORSE))
                .isTrue();
        assertThat(at("2026-11-30T05:59:59Z", "acting").orElseThrow().holds(TRANSFER_ENDORSE))
                .isTrue();
        assertThat(at("2026-11-30T06:00:00Z", "acting").orElseThrow().roles()).containsExactly(REQ);
    }

    @Test
    void a_commander_lent_elsewhere_commands_no_more() {
        assertThat(at("2026-11-20T18:00:00Z", "lent").orElseThrow().roles()).contains(PDC);
        assertThat(at("2026-11-23T18:00:00Z", "lent").orElseThrow().roles()).containsExactly(REQ);
    }

    @Test
    void a_grant_holds_for_its_interval_and_not_when_revoked() {
        assertThat(at("2026-11-23T17:59:59Z", "officer").orElseThrow().roles()).containsExactlyInAnyOrder(REQ, ADM);
        assertThat(at("2026-11-23T18:00:00Z", "officer").orElseThrow().roles())
                .containsExactlyInAnyOrder(REQ, ADM, PRI);
        assertThat(at("2026-11-23T18:00:00Z", "officer").orElseThrow().holds(GRANT_ROLES))
                .isTrue();
        assertThat(at("2026-12-01T00:00:00Z", "officer").orElseThrow().roles()).containsExactly(REQ);
    }

    private static Optional<Caller> at(String instant, String serial) {
        var clock = new BusinessClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        return db.call(em -> new MemberCallers(em, clock).bySerial(serial));
    }
}
