package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.SECOND_ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.GlassOutcome;
import org.kcpd.division.access.GlassReason;
import org.kcpd.division.access.boundary.ReviewGlass;
import org.kcpd.division.access.query.GlassFilter;
import org.kcpd.division.access.query.GlassRow;
import org.kcpd.division.access.query.GlassSort;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/** Break-glass: one record, one hour, a reason, a notice, a review; and nothing runs for it to end. */
class GlassTest {
    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");
    private static final String PRIVACY = "90003";
    private static final String OTHER_PRIVACY = "90005";
    private static final String WHY = "Her doctor calls and the captain is away";

    private static OrdersWorld world;

    private String officer;
    private long request;

    @BeforeAll
    static void open() {
        world = new OrdersWorld();
        for (var serial : List.of(PRIVACY, OTHER_PRIVACY)) {
            world.member(serial, "Records", "KCPD", "HQ", "DAY", "MEMBER");
            grant(serial, "PRI");
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void grant(String serial, String role) {
        world.db.sql("INSERT INTO role_grant (member_id, role, from_at, to_at, reason) SELECT id, '" + role
                + "', '2020-01-01', '2040-01-01', 'test' FROM member WHERE serial_no = '" + serial + "'");
    }

    @BeforeEach
    void aHardship() {
        world.at(NOON);
        world.db.sql(
                "DELETE FROM outbox_mail",
                "DELETE FROM glass_break",
                "DELETE FROM secret_value WHERE owner_table = 'glass_break'");
        officer = world.officer("EPD");
        request = hardship(officer);
    }

    private static long hardship(String serial) {
        var wish = new TransferWish(
                world.element("NPD"),
                world.element("NPD"),
                Optional.empty(),
                true,
                "surgery of a parent",
                Optional.empty(),
                "the reason is surgery");
        return world.call(serial, world.transfers, "submit", new SubmitTransfer(key(), wish));
    }

    private static long breakGlass(String as, long request) {
        return world.call(as, world.glass, "open", new BreakGlass(key(), request, GlassReason.SAFETY, WHY));
    }

    private static List<GlassRow> open(String as, boolean all) {
        Slice<GlassRow> found = world.call(
                as, world.glassQuery, "list", new TableQuery<>(new GlassFilter(all), GlassSort.OPENED, false, 0, 50));
        assertThat(found.rows()).hasSize((int) found.count());
        return found.rows();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DivisionException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void the_words_are_hidden_from_who_prepares_the_order_and_open_to_them_for_an_hour() {
        var hidden = world.transfer(ADMINISTRATOR, request);
        assertThat(hidden.wordsWithheld()).isTrue();
        assertThat(hidden.mayBreak()).isTrue();
        assertThat(hidden.reason() + hidden.hardshipFacts()).isEmpty();

        breakGlass(ADMINISTRATOR, request);

        var seen = world.transfer(ADMINISTRATOR, request);
        assertThat(seen.reason()).isEqualTo("the reason is surgery");
        assertThat(seen.hardshipFacts()).isEqualTo("surgery of a parent");
        assertThat(seen.brokenUntil()).contains(NOON.plus(Duration.ofMinutes(60)));
        assertThat(world.transfer(SECOND_ADMINISTRATOR, request).wordsWithheld())
                .as("nobody else's hour")
                .isTrue();
        assertThat(world.transfer(ADMINISTRATOR, hardship(world.officer("EPD"))).wordsWithheld())
                .as("one record")
                .isTrue();
        refused("E-GLASS-OPEN", () -> breakGlass(ADMINISTRATOR, request));

        world.at(NOON.plus(Duration.ofMinutes(60)).minusMillis(1));
        assertThat(world.transfer(ADMINISTRATOR, request).wordsWithheld()).isFalse();
        world.at(NOON.plus(Duration.ofMinutes(60)));
        assertThat(world.transfer(ADMINISTRATOR, request).wordsWithheld()).isTrue();
        assertThat(world.transfer(ADMINISTRATOR, request).brokenUntil()).isEmpty();
        breakGlass(ADMINISTRATOR, request);
    }

    @Test
    void who_loses_the_role_meanwhile_sees_no_more() {
        var third = "9" + officer.substring(1);
        world.member(third, "Administrator", "KCPD", "HQ", "DAY", "MEMBER");
        grant(third, "ADM");
        breakGlass(third, request);
        assertThat(world.transfer(third, request).wordsWithheld()).isFalse();
        world.db.sql("UPDATE role_grant SET role = 'SYS' WHERE member_id = " + world.idOf(third));
        assertThatThrownBy(() -> world.transfer(third, request)).isInstanceOf(NotFound.class);
    }

    @Test
    void it_needs_a_code_and_a_text_and_something_hidden() {
        refused(
                "E-REQUIRED",
                () -> world.call(ADMINISTRATOR, world.glass, "open", new BreakGlass(key(), request, null, WHY)));
        refused(
                "E-GLASS-TEXT",
                () -> world.call(
                        ADMINISTRATOR,
                        world.glass,
                        "open",
                        new BreakGlass(key(), request, GlassReason.LEGAL, "  nineteen letters..  ")));
        refused("E-GLASS-NEEDLESS", () -> breakGlass(ADMINISTRATOR, world.request(world.officer("EPD"), "NPD")));
        assertThatThrownBy(() -> breakGlass(ADMINISTRATOR, 999_999)).isInstanceOf(NotFound.class);
        for (var other : List.of(officer, EAST_COMMANDER, NORTH_COMMANDER, MAJOR, CHIEF, PRIVACY)) {
            assertThatThrownBy(() -> breakGlass(other, request)).as(other).isInstanceOf(NotPermitted.class);
        }
        assertThat(world.number("SELECT COUNT(*) FROM glass_break")).isZero();
        assertThat(world.number("SELECT COUNT(*) FROM outbox_mail")).isZero();
    }

    @Test
    void the_supervisor_and_the_privacy_officers_are_told_the_number_and_nothing_else() {
        long number = breakGlass(ADMINISTRATOR, request);
        assertThat(world.texts("SELECT recipient FROM outbox_mail ORDER BY id"))
                .containsExactlyInAnyOrder(
                        EAST_COMMANDER + "@kcpd.example", PRIVACY + "@kcpd.example", OTHER_PRIVACY + "@kcpd.example");
        assertThat(world.texts("SELECT CONCAT(subject, ' ', body) FROM outbox_mail"))
                .allMatch(mail ->
                        mail.contains("no. " + number) && mail.contains("https://division.kcpd.example/division/"))
                .noneMatch(mail -> mail.contains("surgery")
                        || mail.contains("doctor")
                        || mail.contains(officer)
                        || mail.contains(ADMINISTRATOR)
                        || mail.contains("FAMILY"));

        world.db.sql(
                "DELETE FROM outbox_mail",
                "UPDATE assignment SET supervisor_id = " + world.idOf(MAJOR) + " WHERE member_id = "
                        + world.idOf(officer));
        breakGlass(SECOND_ADMINISTRATOR, request);
        assertThat(world.texts("SELECT recipient FROM outbox_mail"))
                .contains(MAJOR + "@kcpd.example")
                .doesNotContain(EAST_COMMANDER + "@kcpd.example");
    }

    @Test
    void it_and_every_look_stand_in_the_audit_without_the_words() {
        long number = breakGlass(ADMINISTRATOR, request);
        world.transfer(ADMINISTRATOR, request);
        var rows = world.texts("SELECT CONCAT(act, ' ', use_case, ' ', COALESCE(detail, '')) FROM audit_event"
                + " WHERE subject_kind = 'TransferRequest' AND subject_id = " + request + " AND actor_serial = '"
                + ADMINISTRATOR + "' ORDER BY id");
        assertThat(rows)
                .anyMatch(row ->
                        row.startsWith("DO TransferGlass.open") && row.contains("break-glass " + number + " SAFETY"));
        assertThat(rows)
                .anyMatch(row -> row.startsWith("READ TransferQuery.detail") && row.contains("break-glass until"));
        assertThat(world.texts("SELECT CONCAT(COALESCE(detail, ''), COALESCE(changes, '')) FROM audit_event"))
                .noneMatch(row -> row.contains("surgery") || row.contains("doctor"));
    }

    @Test
    void another_privacy_officer_reviews_it_once_and_a_late_one_is_shown() {
        long number = breakGlass(ADMINISTRATOR, request);
        grant(ADMINISTRATOR, "PRI");
        try {
            refused("E-OWN-REVIEW", () -> review(ADMINISTRATOR, number, "I looked at it and it was right"));
        } finally {
            world.db.sql("DELETE FROM role_grant WHERE role = 'PRI' AND member_id = " + world.idOf(ADMINISTRATOR));
        }
        assertThat(open(PRIVACY, false)).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo(WHY);
            assertThat(row.serialNo()).isEqualTo(ADMINISTRATOR);
            assertThat(row.overdue()).isFalse();
        });
        world.at(NOON.plus(Duration.ofDays(7)));
        assertThat(open(PRIVACY, false).get(0).overdue()).isFalse();
        world.at(NOON.plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(open(PRIVACY, false).get(0).overdue()).isTrue();

        refused("E-GLASS-TEXT", () -> review(PRIVACY, number, "fine"));
        review(PRIVACY, number, "The doctor confirms the call of that day");
        refused("E-GLASS-REVIEWED", () -> review(OTHER_PRIVACY, number, "I find something quite different"));
        assertThat(open(PRIVACY, false)).isEmpty();
        assertThat(open(OTHER_PRIVACY, true)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).contains(GlassOutcome.JUSTIFIED);
            assertThat(row.reviewer()).isEqualTo(PRIVACY);
            assertThat(row.note()).contains("confirms");
            assertThat(row.overdue()).isFalse();
        });
        assertThatThrownBy(() -> review(PRIVACY, 999_999, "There is no such thing at all"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(MAJOR, true)).isInstanceOf(NotPermitted.class);
    }

    private static void review(String as, long number, String note) {
        world.call(as, world.glassDesk, "review", new ReviewGlass(key(), number, GlassOutcome.JUSTIFIED, note));
    }

    @Test
    void steps_of_somebody_who_sees_a_placeholder_leave_the_words_as_they_are() {
        world.endorse(EAST_COMMANDER, request, Side.LOSING);
        world.endorse(NORTH_COMMANDER, request, Side.GAINING);
        world.call(MAJOR, world.transfers, "approve", world.transferStep(request, "because of the surgery"));
        world.call(ADMINISTRATOR, world.transfers, "skip", world.transferStep(request, "the vacancy needs CIT"));

        var masked = world.transfer(ADMINISTRATOR, request).history();
        assertThat(masked).extracting(step -> step.reason()).containsExactly("", "", "", "", "the vacancy needs CIT");
        var real = world.transfer(officer, request);
        assertThat(real.reason()).isEqualTo("the reason is surgery");
        assertThat(real.hardshipFacts()).isEqualTo("surgery of a parent");
        assertThat(real.history().get(3).reason()).isEqualTo("because of the surgery");
    }

    @ParameterizedTest
    @EnumSource(GlassKind.class)
    void only_records_of_class_c3_can_be_opened_by_who_has_the_right_for_that_record(GlassKind kind) {
        var matrix = AuthzMatrix.declared();
        assertThat(matrix.line("records", kind.record()).get(1)).isEqualTo("C3");
        assertThat(matrix.line("rights", kind.right().name()).get(1)).isEqualTo(kind.record());
        assertThat(matrix.line("rights", kind.right().name()).get(2)).isEqualTo("break-glass");
    }
}
