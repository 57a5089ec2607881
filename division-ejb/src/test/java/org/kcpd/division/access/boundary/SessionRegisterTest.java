package org.kcpd.division.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.access.SessionEnd.ENDED;
import static org.kcpd.division.access.SessionEnd.ENDED_BY_MEMBER;
import static org.kcpd.division.access.SessionEnd.SEPARATED;
import static org.kcpd.division.access.SessionEnd.SIGNED_OUT;
import static org.kcpd.division.access.SessionEnd.TOO_MANY;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.SessionLimits;
import org.kcpd.division.access.control.LiveSessions;
import org.kcpd.division.access.query.SessionFilter;
import org.kcpd.division.access.query.SessionQuery;
import org.kcpd.division.access.query.SessionRow;
import org.kcpd.division.access.query.SessionSort;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** The register of sessions by a clock that the test moves: limits, cuts, lists, and one audit row for each end. */
class SessionRegisterTest {
    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
    private static final String CAR = "10.2.3.4";

    private static TestDatabase db;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource source = now::get;
    private final BusinessClock clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final SessionSettings settings = new SessionSettings(new SessionLimits(SessionLimits.IDLE));
    private final LiveSessions sessions = new LiveSessions(pipeline.em(), clock, settings);
    private final SessionRegister register = new SessionRegister(sessions, pipeline.audit(), pipeline.transaction());
    private final SessionDesk desk = pipeline.wire(SessionDesk.class, sessions, pipeline.callers(), new AuditTrail());
    private final SessionQuery query =
            pipeline.wire(SessionQuery.class, pipeline.em(), settings, clock, pipeline.callers(), new AuditTrail());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "ACTIVE", "EPD", "MEMBER")
                .member("900", "ACTIVE", "EPD", "MEMBER")
                .grant("900", "SYS", "2026-01-01", "2027-01-01");
        db.sql("insert into account (member_id, failed_sign_ins, version) select id, 0, 0 from member");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void nobody() {
        db.sql(
                "delete from audit_event",
                "delete from member_session",
                "update member_status set to_date = null, status = 'ACTIVE'");
    }

    @Test
    void the_fourth_session_of_a_member_ends_the_oldest_which_is_told_why() {
        long desk = begin("100");
        long car = begin("100");
        long phone = begin("100");
        long other = begin("200");

        long fourth = begin("100");

        assertThat(register.look(desk, now.get())).contains(TOO_MANY);
        assertThat(List.of(car, phone, fourth, other))
                .allSatisfy(
                        session -> assertThat(register.look(session, now.get())).isEmpty());
        assertThat(ends()).containsExactly("100 ALLOWED TOO_MANY");
    }

    @Test
    void a_session_nobody_came_back_to_takes_no_place() {
        long crashed = begin("100");
        begin("100");
        pass(Duration.ofMinutes(18));
        long third = begin("100");
        begin("100");

        assertThat(register.look(third, now.get())).isEmpty();
        assertThat(register.look(crashed, now.get())).as("its node is dead").isEmpty();
        register.sweep();
        assertThat(register.look(third, now.get())).isEmpty();
    }

    @Test
    void sign_ins_at_the_same_time_leave_three() {
        IntStream.range(0, 12).parallel().forEach(i -> begin("100"));

        assertThat(mine("100")).hasSize(3);
        assertThat(ends()).hasSize(9).containsOnly("100 ALLOWED TOO_MANY");
    }

    @Test
    void who_is_separated_is_out_at_the_next_look_and_stays_out() {
        long session = begin("100");
        db.sql("update member_status set status = 'SEPARATED'"
                + " where member_id = (select id from member where serial_no = '100')");

        assertThat(register.look(session, now.get())).contains(SEPARATED);
        assertThat(register.look(session, now.get())).contains(SEPARATED);
        assertThat(ends()).containsExactly("100 ALLOWED SEPARATED");
    }

    @Test
    void a_separation_ends_what_is_not_used_too_from_the_day_it_holds() {
        now.set(Instant.parse("2026-11-24T05:50:00Z"));
        long session = begin("100");
        long other = begin("200");
        db.sql("update member_status set to_date = '2026-11-24'"
                + " where member_id = (select id from member where serial_no = '100')");

        now.set(Instant.parse("2026-11-24T05:59:59Z"));
        assertThat(register.look(session, now.get())).isEmpty();
        register.look(other, now.get());
        assertThat(register.sweep()).isZero();
        now.set(Instant.parse("2026-11-24T06:00:00Z"));

        assertThat(register.sweep()).isEqualTo(1);
        assertThat(register.look(session, now.get())).contains(SEPARATED);
        assertThat(register.look(other, now.get())).isEmpty();
    }

    @Test
    void the_sweep_ends_what_is_forgotten_and_what_is_too_old_once() {
        long forgotten = begin("100");
        long busy = begin("200");
        for (int minutes = 0; minutes < 600; minutes += 10) {
            register.look(busy, now.get());
            pass(Duration.ofMinutes(10));
            register.sweep();
        }

        assertThat(register.sweep()).isZero();
        assertThat(ends()).containsExactly("100 ALLOWED IDLE", "200 ALLOWED TOO_OLD");
        assertThat(register.look(forgotten, now.get())).contains(SessionEnd.IDLE);
        assertThat(register.look(busy, now.get())).contains(SessionEnd.TOO_OLD);
    }

    @Test
    void the_last_use_is_taken_down_once_a_minute() {
        long session = begin("100");
        pass(Duration.ofSeconds(59));
        register.look(session, now.get());
        assertThat(mine("100").get(0).usedAt()).isEqualTo(START);
        pass(Duration.ofSeconds(1));
        register.look(session, now.get());
        assertThat(mine("100").get(0).usedAt()).isEqualTo(START.plusSeconds(60));
        pass(Duration.ofMinutes(5));
        register.look(session, START.plusSeconds(60));
        assertThat(mine("100").get(0).usedAt()).as("a look is no use").isEqualTo(START.plusSeconds(60));
    }

    @Test
    void an_end_stands_in_the_audit_once_however_many_see_it() {
        long session = begin("100");

        register.end(session, SIGNED_OUT);
        register.end(session, SessionEnd.IDLE);
        register.end(4711, SessionEnd.IDLE);

        assertThat(ends()).containsExactly("100 ALLOWED SIGNED_OUT");
        assertThat(register.look(session, now.get())).contains(SIGNED_OUT);
        assertThat(register.look(4711, now.get())).contains(ENDED);
    }

    @Test
    void the_notice_is_acknowledged_once_per_session_and_the_audit_says_which_text() {
        long session = begin("100");

        register.acknowledge(session, "notice en 12ab");
        register.acknowledge(session, "notice en 12ab");
        register.acknowledge(begin("100"), "notice es 34cd");

        assertThat(audit("SignIn.acknowledge"))
                .containsExactly("100 ALLOWED notice en 12ab", "100 ALLOWED notice es 34cd");
    }

    @Test
    void an_operator_sees_who_is_signed_in_and_ends_one_or_all_of_them() {
        long desk = begin("100");
        pass(Duration.ofMinutes(1));
        long car = begin("100");
        begin("200");

        var row = list("100").rows().get(0);
        assertThat(row.serialNo()).isEqualTo("100");
        assertThat(row.beganAt()).isEqualTo(START);
        assertThat(row.way()).isEqualTo(SignInMode.OIDC);
        assertThat(row.address()).isEqualTo(CAR);
        assertThat(list("").count()).isEqualTo(3);
        assertThat(list("10.2").count()).isEqualTo(3);
        assertThat(list("nobody").rows()).isEmpty();

        assertThat(end("900", new EndSession("a", desk, false, "phone lost"))).isEqualTo(1);
        assertThat(register.look(desk, now.get())).contains(ENDED);
        assertThat(register.look(car, now.get())).isEmpty();
        long tablet = begin("100");
        assertThat(end("900", new EndSession("b", desk, true, "both"))).isEqualTo(2);
        assertThat(List.of(car, tablet)).allSatisfy(session -> assertThat(register.look(session, now.get()))
                .contains(ENDED));
        assertThat(list("").rows()).extracting(SessionRow::serialNo).containsExactly("200");
        assertThat(audit("SessionDesk.end"))
                .containsExactly("900 ALLOWED 1 session(s); phone lost", "900 ALLOWED 2 session(s); both");
        assertThat(audit("SessionQuery.list")).isNotEmpty().allMatch(each -> each.startsWith("900 ALLOWED"));
    }

    @Test
    void what_is_over_unknown_or_without_a_reason_is_refused() {
        long session = begin("100");
        register.end(session, SIGNED_OUT);

        assertThatThrownBy(() -> end("900", new EndSession("a", session, true, "x")))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("E-SESSION-OVER"));
        assertThatThrownBy(() -> end("900", new EndSession("b", 4711, false, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> end("900", new EndSession("c", session, false, " ")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.problems().get(0).field()).isEqualTo("reason"));
    }

    @Test
    void a_member_sees_and_ends_their_own_and_nobody_else_s() {
        long first = begin("100");
        long second = begin("100");
        long foreign = begin("200");

        assertThat(mine("100")).extracting(SessionRow::id).containsExactly(second, first);
        endOwn("100", first);
        assertThat(register.look(first, now.get())).contains(ENDED_BY_MEMBER);
        assertThat(mine("100")).extracting(SessionRow::id).containsExactly(second);
        assertThatThrownBy(() -> endOwn("100", foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endOwn("100", first)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> end("100", new EndSession("a", foreign, false, "x")))
                .isInstanceOf(NotPermitted.class);
        assertThat(register.look(foreign, now.get())).isEmpty();
    }

    @Test
    void the_idle_setting_is_refused_by_its_name() {
        assertThat(SessionSettings.read(Optional.empty()).idle()).isEqualTo(Duration.ofMinutes(15));
        assertThat(SessionSettings.read(Optional.of(" PT30M ")).idle()).isEqualTo(Duration.ofMinutes(30));
        for (String wrong : List.of("PT31M", "PT1M", "15", "never")) {
            assertThatThrownBy(() -> SessionSettings.read(Optional.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("division.session.idle: ");
        }
    }

    private long begin(String serial) {
        return register.begin(serial, SignInMode.OIDC, CAR);
    }

    private void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private List<SessionRow> mine(String serial) {
        return pipeline.callers().actAs(serial, () -> pipeline.<List<SessionRow>>call(query, "mine"));
    }

    private Slice<SessionRow> list(String text) {
        var asked = new TableQuery<>(new SessionFilter(text), SessionSort.BEGAN, false, 0, 25);
        return pipeline.callers().actAs("900", () -> pipeline.<Slice<SessionRow>>call(query, "list", asked));
    }

    private int end(String serial, EndSession command) {
        return pipeline.callers().actAs(serial, () -> pipeline.<Integer>call(desk, "end", command));
    }

    private void endOwn(String serial, long session) {
        pipeline.callers().actAs(serial, () -> {
            pipeline.call(desk, "endOwn", new EndOwnSession("", session));
        });
    }

    private static List<String> ends() {
        return audit("SignIn.end");
    }

    private static List<String> audit(String useCase) {
        return db.call(em -> {
            List<?> rows = em.createNativeQuery(
                            "select concat(actor_serial, ' ', outcome, ' ', coalesce(detail, 'null'))"
                                    + " from audit_event where use_case = ?1 order by id")
                    .setParameter(1, useCase)
                    .getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }
}
