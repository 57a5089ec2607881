package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.OrderFilter;
import org.kcpd.division.personnel.query.OrderRow;
import org.kcpd.division.personnel.query.OrderSort;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.personnel.query.WorkKind;
import org.kcpd.division.personnel.query.WorkRow;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/**
 * The rule for one record, the predicate of the lists and what is withheld say the same: for every id and everybody, a
 * record is in list, count, search, export (the list, page by page) and home exactly when it can be opened.
 */
class VisibilityTest {
    private static final String PRIVACY = "90003";
    private static final String OPERATOR = "90004";
    private static final String ANALYST = "90006";
    private static final String SOUTH_COMMANDER = "02015";
    private static final int PAGE = 3;

    private static OrdersWorld world;
    private static final List<String> EVERYBODY = new ArrayList<>();

    @BeforeAll
    static void fill() {
        world = new OrdersWorld();
        world.member(SOUTH_COMMANDER, "Major", "SPD", "SPD", "DAY", "COMMANDER");
        granted(PRIVACY, "PRI");
        granted(OPERATOR, "SYS");
        granted(ANALYST, "ANA");
        EVERYBODY.addAll(List.of(
                CHIEF,
                MAJOR,
                EAST_COMMANDER,
                NORTH_COMMANDER,
                SOUTH_COMMANDER,
                ADMINISTRATOR,
                PRIVACY,
                OPERATOR,
                ANALYST));
        int turn = 0;
        for (var from : List.of("EPD", "NPD", "SPD")) {
            for (var to : List.of("EPD", "NPD", "SPD")) {
                var officer = world.officer(from);
                EVERYBODY.add(officer);
                if (!from.equals(to)) {
                    ask(officer, to, turn++ % 2 == 0);
                }
            }
        }
        ask(EAST_COMMANDER, "SPD", true);
        world.approvedRequest(world.officer("EPD"));
        world.draft(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD"));
        world.submit(world.draft(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD")));
        world.approved(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD"));
        world.published(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD"));
        world.rescind(world.published(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD")));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void granted(String serial, String role) {
        world.member(serial, "Records", "KCPD", "HQ", "DAY", "MEMBER");
        world.db.sql("INSERT INTO role_grant (member_id, role, from_at, to_at, reason) SELECT id, '" + role
                + "', '2020-01-01', '2040-01-01', 'test' FROM member WHERE serial_no = '" + serial + "'");
    }

    private static void ask(String serial, String to, boolean hardship) {
        var wish = new TransferWish(
                world.element(to),
                world.element(to),
                Optional.empty(),
                hardship,
                hardship ? "canary facts" : "",
                Optional.empty(),
                "canary reason");
        world.call(serial, world.transfers, "submit", new SubmitTransfer(key(), wish));
    }

    @Test
    void transfer_requests() {
        int seen = 0;
        for (var serial : EVERYBODY) {
            var opened = opened(serial, "transfer_request", id -> world.transfer(serial, id));
            assertThat(requests(serial, "")).as("list of " + serial).isEqualTo(opened);
            for (var asking : world.texts(
                    "SELECT DISTINCT m.serial_no FROM transfer_request r JOIN member m ON m.id = r.member_id")) {
                assertThat(opened).as("search by " + serial).containsAll(requests(serial, asking));
            }
            assertThat(opened).as("home of " + serial).containsAll(home(serial, WorkKind.TRANSFER));
            seen += opened.size();
        }
        assertThat(seen).isGreaterThan(EVERYBODY.size());
        assertThat(requests(OPERATOR, "")).isEmpty();
    }

    @Test
    void the_words_of_a_hardship() {
        for (var serial : EVERYBODY) {
            for (long id : opened(serial, "transfer_request", each -> world.transfer(serial, each))) {
                var request = world.transfer(serial, id);
                if (request.wordsWithheld()) {
                    assertThat(request.toString()).doesNotContain("canary");
                } else {
                    assertThat(request.reason())
                            .as(serial + " and request " + id)
                            .isNotEmpty();
                    assertThat(request.hardshipFacts().isEmpty()).isEqualTo(!request.hardship());
                }
                assertThat(request.wordsWithheld())
                        .as(serial + " and request " + id)
                        .isEqualTo(request.hardship() && serial.equals(ADMINISTRATOR));
            }
        }
    }

    @Test
    void personnel_orders() {
        for (var serial : EVERYBODY) {
            var opened = opened(serial, "personnel_order", id -> world.detail(serial, id));
            assertThat(orders(serial)).as("list of " + serial).isEqualTo(opened);
            for (long id : ids("personnel_order")) {
                Slice<?> lines = world.call(serial, world.orderQuery, "lines", id, 0, 50);
                assertThat(lines.rows().isEmpty()).as("lines for " + serial).isEqualTo(!opened.contains(id));
            }
        }
        assertThat(orders(OPERATOR)).hasSize(2);
        assertThat(orders(PRIVACY)).hasSize(5);
    }

    @Test
    void members() {
        var all = world.texts("SELECT serial_no FROM member ORDER BY serial_no");
        for (var serial : EVERYBODY) {
            var listed = new TreeSet<String>();
            List<RosterRow> rows = world.call(
                    serial, world.roster, "all", LocalDate.of(2026, 3, 2), RosterFilter.ALL, RosterSort.NAME, false);
            rows.forEach(row -> listed.add(row.serialNo()));
            for (var each : all) {
                MemberDetail opened = world.call(serial, world.roster, "member", each, LocalDate.of(2026, 3, 2));
                assertThat(listed).contains(opened.serialNo());
            }
            assertThat(listed).hasSameSizeAs(all);
        }
    }

    private interface Opening {
        Object of(long id);
    }

    /** The ids that can be opened; every other one is as if there were none. */
    private static TreeSet<Long> opened(String serial, String table, Opening opening) {
        var opened = new TreeSet<Long>();
        for (long id : ids(table)) {
            try {
                opening.of(id);
                opened.add(id);
            } catch (NotFound hidden) {
                assertThat(hidden.code()).isEqualTo("E-NOT-FOUND");
            }
        }
        return opened;
    }

    private static List<Long> ids(String table) {
        return world.texts("SELECT id FROM " + table + " ORDER BY id").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static TreeSet<Long> requests(String serial, String text) {
        var found = new TreeSet<Long>();
        long count = 0;
        for (int first = 0; first == 0 || first < count; first += PAGE) {
            var filter = new TransferFilter(text, Optional.empty(), Optional.empty(), false, false);
            Slice<TransferRow> page = world.call(
                    serial,
                    world.transferQuery,
                    "list",
                    new TableQuery<>(filter, TransferSort.SUBMITTED_AT, true, first, PAGE));
            count = page.count();
            page.rows().forEach(row -> found.add(row.id()));
        }
        assertThat(count).as("count of " + serial).isEqualTo(found.size());
        return found;
    }

    private static TreeSet<Long> orders(String serial) {
        var found = new TreeSet<Long>();
        long count = 0;
        for (int first = 0; first == 0 || first < count; first += PAGE) {
            Slice<OrderRow> page = world.call(
                    serial,
                    world.orderQuery,
                    "list",
                    new TableQuery<>(OrderFilter.ALL, OrderSort.EFFECTIVE_ON, true, first, PAGE));
            count = page.count();
            page.rows().forEach(row -> found.add(row.id()));
        }
        assertThat(count).as("count of " + serial).isEqualTo(found.size());
        return found;
    }

    private static List<Long> home(String serial, WorkKind kind) {
        try {
            List<WorkRow> rows = world.call(serial, world.work, "mine");
            return rows.stream()
                    .filter(row -> row.kind() == kind)
                    .map(WorkRow::id)
                    .toList();
        } catch (NotPermitted none) {
            return List.of();
        }
    }
}
