package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.testdb.TestDatabase;

/** An order takes effect at 00:00 in Kansas City, wherever the server and the database think they are. */
class OrderDatesTest {

    /** An effective date and the instant at which it begins there. */
    private record Midnight(LocalDate day, Instant instant) {}

    private static final List<Midnight> MIDNIGHTS = List.of(
            midnight("2026-03-08", "2026-03-08T06:00:00Z"), // the clock goes forward at 02:00
            midnight("2026-03-09", "2026-03-09T05:00:00Z"),
            midnight("2026-11-01", "2026-11-01T05:00:00Z"), // and back
            midnight("2026-11-02", "2026-11-02T06:00:00Z"),
            midnight("2027-01-01", "2027-01-01T06:00:00Z"),
            midnight("2028-02-29", "2028-02-29T06:00:00Z"));

    private static Midnight midnight(String day, String instant) {
        return new Midnight(LocalDate.parse(day), Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource({"UTC, +13:00", "America/Chicago, +00:00", "Pacific/Auckland, -06:00"})
    void at_midnight_in_kansas_city(String jvmZone, String databaseZone) throws SQLException {
        var zone = TimeZone.getDefault();
        try (var database = TestDatabase.fresh()) {
            TimeZone.setDefault(TimeZone.getTimeZone(jvmZone));
            serverZone(database, databaseZone);
            var world = new OrdersWorld(database);
            for (var midnight : MIDNIGHTS) {
                checked(world, midnight);
            }
            serverZone(database, "+00:00");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static void checked(OrdersWorld world, Midnight midnight) {
        world.on(TODAY);
        var moved = world.officer("EPD");
        var lent = world.officer("EPD");
        var late = world.officer("EPD");
        var order = world.published(head(midnight.day()), List.of(moved), world.to("NPD"));
        world.published(head(TODAY), List.of(lent), world.to("NPD", AssignmentType.TEMPORARY_DUTY, midnight.day()));
        var inTime = world.approved(head(midnight.day()), List.of(late), world.to("NPD"));
        var missed = world.approved(head(midnight.day().minusDays(1)), List.of(late), world.to("SPD"));
        assertThat(world.chain(moved))
                .containsExactly("P EPD 2020-01-01.." + midnight.day(), "P NPD " + midnight.day() + "..");

        world.at(midnight.instant().minusMillis(1));
        assertThat(siteToday(world, moved, midnight.day().minusDays(1))).isEqualTo("EPD");
        assertThat(siteToday(world, lent, midnight.day().minusDays(1))).isEqualTo("NPD");
        world.rescind(world.published(head(midnight.day()), List.of(world.officer("EPD")), world.to("NPD")));

        world.at(midnight.instant());
        assertThat(siteToday(world, moved, midnight.day())).isEqualTo("NPD");
        assertThat(siteToday(world, lent, midnight.day()))
                .as("the primary place resumes")
                .isEqualTo("EPD");
        refused("E-IN-EFFECT", () -> world.rescind(order));
        refused("E-BACKDATED", () -> world.publish(missed));
        assertThat(world.publish(inTime))
                .startsWith("%02d-".formatted(midnight.day().getYear() % 100));
        assertThat(world.detail(MAJOR, inTime).history()).last().satisfies(step -> assertThat(step.at())
                .isEqualTo(midnight.instant()));
    }

    /** As the caller's own rights see it, and as the roster of the day shows it. */
    private static String siteToday(OrdersWorld world, String serial, LocalDate today) {
        List<RosterRow> rows = world.call(
                serial,
                world.roster,
                "all",
                today,
                new RosterFilter(serial, 0, 0, 0, "", "", Optional.empty(), ""),
                RosterSort.NAME,
                false);
        assertThat(rows).hasSize(1);
        assertThat(world.siteOfCaller(serial)).isEqualTo(rows.get(0).workSiteId());
        return world.texts("SELECT code FROM element WHERE id = " + rows.get(0).workSiteId())
                .get(0);
    }

    /** The zone of every connection that does not ask for one; ours must. */
    private static void serverZone(TestDatabase database, String offset) throws SQLException {
        try (var connection = database.administratorDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL time_zone = '" + offset + "'");
        }
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
