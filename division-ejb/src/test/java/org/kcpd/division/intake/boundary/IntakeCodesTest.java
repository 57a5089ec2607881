package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.OFFICER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.intake.RequestOutcome;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.OnDuty;

/** What administrators keep behind the front door, and what it does to requests. */
class IntakeCodesTest {
    private static IntakeWorld world;
    private static IntakeCodes codes;

    @BeforeAll
    static void open() {
        world = new IntakeWorld();
        var pipeline = world.department.pipeline;
        codes = new IntakeCodes(pipeline.em(), new OnDuty(pipeline.callers(), pipeline.clock(), new AuditTrail()));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static OpenReason reason(String code, Discipline discipline) {
        return new OpenReason(key(), code, "English", "Español", discipline, Urgency.SAME_DAY, false);
    }

    @Test
    void a_new_reason_can_be_asked_for_until_it_is_closed() {
        long id = world.department.call(ADMINISTRATOR, codes, "openReason", reason("winter", Discipline.SOCIAL_WORK));
        long request = world.file(OFFICER, "WINTER");
        assertThat(world.detail(COORDINATOR, request).row().urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(code(() -> world.department.call(
                        ADMINISTRATOR, codes, "openReason", reason("WINTER", Discipline.SOCIAL_WORK))))
                .isEqualTo("E-CODE-TAKEN");

        world.department.call(ADMINISTRATOR, codes, "closeReason", new CloseCode(key(), id, TODAY.plusDays(1)));
        world.department.on(TODAY.plusDays(1));
        assertThat(code(() -> world.file(OFFICER, "WINTER"))).isEqualTo("E-NO-REASON");
        world.department.on(TODAY);
        assertThat(code(() -> world.department.call(
                        ADMINISTRATOR, codes, "closeReason", new CloseCode(key(), id, TODAY.plusDays(1)))))
                .isEqualTo("E-CODE-CLOSED");
    }

    @Test
    void what_is_for_the_liaison_is_discreet_whatever_is_ticked() {
        world.department.call(ADMINISTRATOR, codes, "openReason", reason("PRIDE", Discipline.LIAISON));
        assertThat(world.department.number("SELECT discreet FROM request_reason WHERE code = 'PRIDE'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_missing_is_refused_beside_its_field() {
        assertThat(code(() -> world.department.call(ADMINISTRATOR, codes, "openReason", reason("x", null))))
                .isEqualTo("E-FORM");
        assertThat(code(() -> world.department.call(ADMINISTRATOR, codes, "openReason", reason("XY", null))))
                .isEqualTo("E-REQUIRED");
        assertThat(code(() -> world.department.call(
                        ADMINISTRATOR,
                        codes,
                        "openOutcome",
                        new OpenOutcome(key(), "MOVED", "Moved away", " ", RequestOutcome.Kind.CLOSE))))
                .isEqualTo("E-REQUIRED");
        assertThat(code(() ->
                        world.department.call(COORDINATOR, codes, "addHoliday", new AddHoliday(key(), TODAY, "Mine"))))
                .isEqualTo("E-NOT-PERMITTED");
    }

    @Test
    void a_holiday_stops_the_clocks_of_what_is_filed_from_now_on() {
        long before = world.file(OFFICER, "BASIC-NEEDS");
        var day = TODAY.plusDays(1);
        world.department.call(ADMINISTRATOR, codes, "addHoliday", new AddHoliday(key(), day, "Snow"));
        long after = world.file(OFFICER, "BASIC-NEEDS");

        assertThat(world.detail(COORDINATOR, after).row().dueAt())
                .isEqualTo(world.detail(COORDINATOR, before).row().dueAt().plusSeconds(86_400));
        assertThat(code(() -> world.department.call(
                        ADMINISTRATOR, codes, "addHoliday", new AddHoliday(key(), day, "Snow again"))))
                .isEqualTo("E-DATE-TAKEN");
        assertThat(code(() -> world.department.call(
                        ADMINISTRATOR, codes, "dropHoliday", new DropHoliday(key(), TODAY.minusDays(1)))))
                .isEqualTo("E-DATE");
        world.department.call(ADMINISTRATOR, codes, "dropHoliday", new DropHoliday(key(), day));
        assertThat(world.department.number("SELECT COUNT(*) FROM holiday WHERE day = '" + day + "'"))
                .isZero();
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (DivisionException refusal) {
            return refusal.code();
        }
    }
}
