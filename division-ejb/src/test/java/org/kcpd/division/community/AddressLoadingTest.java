package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kcpd.division.community.CommunityWorld.OFFICER;
import static org.kcpd.division.community.CommunityWorld.SPECIALIST;
import static org.kcpd.division.community.CommunityWorld.address;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.boundary.ChangePlace;
import org.kcpd.division.community.boundary.LoadAddresses;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Problem;

/** Address files: added, moved, kept; refused as a whole with the line and the reason. */
class AddressLoadingTest {

    private static byte[] file(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_adds_addresses_brings_points_up_to_date_and_leaves_alone_what_somebody_set() {
        try (var world = new CommunityWorld()) {
            world.place(OFFICER, address("100 Main Street", "", 39.1, -94.58));
            world.place(OFFICER, address("200 Main Street", "", 0, 0));
            var file = file(
                    "Address,Apt,Zip,Lat,Lon",
                    "100 MAIN ST,,64105,39.2,-94.5",
                    "200 Main St.,,64105,39.3,-94.5",
                    "300 Main St,4,64105,39.4,-94.5",
                    "300 Main St,Apt 4,64105,39.4,-94.5",
                    "400 Main St,,,,");
            FileReport seen = check(world, file);
            assertThat(seen.problems())
                    .extracting(Problem::row, Problem::code)
                    .containsExactly(tuple(2, "W-POINT-KEPT"), tuple(5, "W-ADDRESS-TWICE"));
            assertThat(seen.added()).isEqualTo(2);
            assertThat(seen.changed()).isEqualTo(1);
            load(world, file, seen);
            assertThat(world.department.texts(
                            "SELECT CONCAT(street, ' ', COALESCE(latitude, '')) FROM place ORDER BY street"))
                    .containsExactly(
                            "100 Main Street 39.100000",
                            "200 Main Street 39.300000",
                            "300 Main St 39.400000",
                            "400 Main St ");

            var again = check(world, file);
            assertThat(again.applicable()).isFalse();
            assertThatThrownBy(() -> load(world, file, seen))
                    .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                            .isEqualTo("E-PLAN-CHANGED"));

            var broken = file(
                    "street,latitude,longitude,state",
                    "1 Oak,39.1,",
                    "2 Oak,north,-94",
                    "3 Oak,39,-294,MO",
                    ",39,-94,MO",
                    "5 Oak,39,-94,Missouri",
                    "6 Oak,39,-94,MO");
            var report = check(world, broken);
            assertThat(report.problems())
                    .extracting(Problem::row, Problem::code)
                    .containsExactly(
                            tuple(2, "E-FIELD-COUNT"),
                            tuple(3, "E-FIELD-COUNT"),
                            tuple(4, "E-POINT"),
                            tuple(5, "E-REQUIRED"),
                            tuple(6, "E-FORM"));
            assertThatThrownBy(() -> load(world, broken, report))
                    .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                            .isEqualTo("E-ADDRESSES-REFUSED"));
            assertThat(world.department.number("SELECT COUNT(*) FROM place")).isEqualTo(4);
        }
    }

    @Test
    void of_two_imports_at_once_and_somebody_who_types_a_point_meanwhile_nobody_undoes_another() throws Exception {
        try (var world = new CommunityWorld()) {
            for (int round = 0; round < 8; round++) {
                var street = "5" + round + "00 Race Street";
                long place = world.place(OFFICER, address(street, "", 0, 0));
                var file = file(
                        "street,latitude,longitude", street + ",39.2,-94.5", "9" + round + " New Street,39.3,-94.5");
                var seen = check(world, file);
                var typed = new ChangePlace(OrdersWorld.key(), place, 1, address(street, "", 39.7, -94.7));
                List<Callable<Boolean>> calls = List.of(
                        () -> did(() -> load(world, file, seen)),
                        () -> did(() -> load(world, file, seen)),
                        () -> did(() -> world.call(SPECIALIST, world.places, "change", typed)));
                var pool = Executors.newFixedThreadPool(calls.size());
                var done = new ArrayList<Boolean>();
                try {
                    for (var each : pool.invokeAll(calls)) {
                        done.add(each.get());
                    }
                } finally {
                    pool.shutdownNow();
                }
                assertThat(done.get(0) && done.get(1)).as("both imports").isFalse();
                assertThat(done).as("the first of the three").contains(true);
                assertThat(world.department.number(
                                "SELECT COUNT(*) FROM place WHERE street = '9" + round + " New Street'"))
                        .isEqualTo(done.get(0) || done.get(1) ? 1 : 0);
                assertThat(world.department.texts(
                                "SELECT CONCAT(point_kind, ' ', latitude) FROM place WHERE id = " + place))
                        .containsExactly(done.get(2) ? "TYPED 39.700000" : "FILE 39.200000");
            }
        }
    }

    private static boolean did(Runnable call) {
        try {
            call.run();
            return true;
        } catch (DivisionException told) {
            assertThat(told.code()).isIn("E-PLAN-CHANGED", "E-CONFLICT");
            return false;
        }
    }

    private static FileReport check(CommunityWorld world, byte[] file) {
        return world.call(OrdersWorld.ADMINISTRATOR, world.addresses, "check", (Object) file);
    }

    private static void load(CommunityWorld world, byte[] file, FileReport seen) {
        world.call(
                OrdersWorld.ADMINISTRATOR,
                world.addresses,
                "load",
                new LoadAddresses(OrdersWorld.key(), file, seen, () -> {}));
    }
}
