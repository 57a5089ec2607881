package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.HIRED;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.query.OrderPreview;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.personnel.query.StrengthBoard;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

class OrderPreviewTest {
    private static final List<String> SITES = List.of("EPD", "NPD", "SPD");
    private static final List<String> WATCHES = List.of("DAY", "EVENING", "MIDNIGHT");

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = new OrdersWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void today() {
        world.on(TODAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_the_preview_says_is_what_the_roster_shows_on_the_effective_date(long seed) {
        var random = new Random(seed);
        var order = anOrder(random);
        var boardBefore = board();
        var certifiedBefore = certified();

        var preview = world.preview(order);
        assertThat(preview.refused()).as(preview.problems().toString()).isFalse();
        world.submit(order);
        world.approve(order);
        world.publish(order);

        assertThat(with(boardBefore, preview)).as("strength, seed " + seed).isEqualTo(board());
        var certifiedAfter = certified();
        var lost = new HashMap<List<Long>, List<Integer>>();
        certifiedBefore.forEach((where, count) -> {
            if (certifiedAfter.getOrDefault(where, 0) < count) {
                lost.put(where, List.of(count, certifiedAfter.getOrDefault(where, 0)));
            }
        });
        var said = new HashMap<List<Long>, List<Integer>>();
        preview.credentialsLost()
                .forEach(loss ->
                        said.put(List.of(loss.workSiteId(), loss.watchId()), List.of(loss.before(), loss.after())));
        assertThat(said).as("credentials, seed " + seed).isEqualTo(lost);
        assertThat(preview.cells()).isNotEmpty();
    }

    /** Officers of every sort, moved in every way. */
    private static long anOrder(Random random) {
        var forGood = new ArrayList<String>();
        var forATime = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var serial = world.officer(SITES.get(random.nextInt(3)), WATCHES.get(random.nextInt(3)));
            if (random.nextBoolean()) {
                credential(serial, random.nextInt(4) == 0 ? "'2026-03-08'" : "NULL");
            }
            switch (random.nextInt(8)) {
                case 0 -> status(serial, "LEAVE");
                case 1 -> status(serial, "LIMITED_DUTY");
                case 2 -> world.published(
                        head(TODAY),
                        List.of(serial),
                        world.to("CIT", "HQ").as(AssignmentType.TEMPORARY_DUTY, Optional.of(MONDAY.plusDays(9))));
                case 3 -> world.published(head(MONDAY.plusDays(20)), List.of(serial), world.to("CIO", "HQ"));
                default -> {}
            }
            (world.chain(serial).size() > 1 || random.nextBoolean() ? forGood : forATime).add(serial);
        }
        var back = world.officer("EPD");
        world.db.sql("UPDATE assignment SET to_date = '%s' WHERE member_id = %d".formatted(TODAY, world.idOf(back)));
        forGood.add(back);
        var order = world.draft(head(MONDAY), List.of(), world.to("NPD"));
        add(order, forGood, world.to("CIO", SITES.get(random.nextInt(3))));
        add(order, forATime, world.to("CIT", "NPD").as(AssignmentType.HARDSHIP, Optional.of(MONDAY.plusDays(30))));
        return order;
    }

    private static void add(long order, List<String> serials, LineTarget target) {
        var evening = new LineTarget(
                target.type(),
                target.end(),
                target.elementId(),
                target.workSiteId(),
                Optional.empty(),
                Optional.of(world.watch("EVENING")),
                Optional.of(world.position("MEMBER")),
                Optional.of("Officer"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (!serials.isEmpty()) {
            world.call(
                    ADMINISTRATOR,
                    world.orders,
                    "addLines",
                    new AddLines(key(), order, world.version(order), serials, evening));
        }
    }

    private static void credential(String serial, String expiry) {
        world.db.sql(
                "INSERT INTO credential (member_id, type_code, expires_on, recorded_at) VALUES (%d, 'CIT', %s, '%s')"
                        .formatted(world.idOf(serial), expiry, HIRED));
    }

    private static void status(String serial, String status) {
        world.db.sql(
                "UPDATE member_status SET status = '%s' WHERE member_id = %d".formatted(status, world.idOf(serial)));
    }

    /** Assigned and present by cell, empty cells left out. */
    private static Map<List<Long>, List<Integer>> board() {
        StrengthBoard board = world.call(ADMINISTRATOR, world.strength, "board", MONDAY);
        var cells = new HashMap<List<Long>, List<Integer>>();
        board.cells().stream()
                .filter(cell -> cell.assigned() + cell.present() > 0)
                .forEach(cell -> cells.put(
                        List.of(cell.workSiteId(), cell.elementId(), cell.watchId()),
                        List.of(cell.assigned(), cell.present())));
        return cells;
    }

    private static Map<List<Long>, List<Integer>> with(Map<List<Long>, List<Integer>> before, OrderPreview preview) {
        var cells = new HashMap<>(before);
        for (var cell : preview.cells()) {
            var where = List.of(cell.workSiteId(), cell.elementId(), cell.watchId());
            assertThat(cells.getOrDefault(where, List.of(0, 0)))
                    .isEqualTo(List.of(cell.assignedBefore(), cell.presentBefore()));
            cells.put(where, List.of(cell.assignedAfter(), cell.presentAfter()));
        }
        cells.values().removeIf(counts -> counts.equals(List.of(0, 0)));
        return cells;
    }

    /** Certified members on duty by site and watch, as the roster of the day lists them. */
    private static Map<List<Long>, Integer> certified() {
        List<RosterRow> rows =
                world.call(ADMINISTRATOR, world.roster, "all", MONDAY, RosterFilter.ALL, RosterSort.NAME, false);
        var counts = new HashMap<List<Long>, Integer>();
        rows.stream()
                .filter(row -> row.credentials().contains("CIT") && row.status().present())
                .forEach(row -> counts.merge(List.of(row.workSiteId(), row.watchId()), 1, Integer::sum));
        return counts;
    }

    @Test
    void it_warns_of_strength_and_names_the_last_certified_member() {
        var last = world.officer("SPD", "MIDNIGHT");
        credential(last, "NULL");
        var site = world.element("SPD");
        world.db.sql("INSERT INTO strength (element_id, work_site_id, watch_id, authorised, minimum, from_date) VALUES"
                + " (%1$d, %1$d, %2$d, 3, 1, '2020-01-01'), (%3$d, %3$d, %2$d, 0, 0, '2020-01-01')"
                        .formatted(site, world.watch("MIDNIGHT"), world.element("NPD")));

        var order = world.draft(head(MONDAY), List.of(last), world.to("NPD"));
        var preview = world.preview(order);

        assertThat(preview.problems())
                .filteredOn(problem -> problem.code().equals("W-STRENGTH"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.warning()).isTrue())
                .extracting(Problem::args)
                .isEqualTo(List.of("BELOW", "SPD name", "SPD name", "Midnight", 0, 1));
        assertThat(preview.minimumsBroken()).singleElement().satisfies(cell -> {
            assertThat(cell.workSiteId()).isEqualTo(site);
            assertThat(cell.change()).isEqualTo(-1);
        });
        assertThat(preview.credentialsLost()).singleElement().satisfies(loss -> {
            assertThat(loss.last()).isTrue();
            assertThat(loss.credential()).isEqualTo("CIT");
        });
    }

    @Test
    void more_than_authorised_warns() {
        world.db.sql("INSERT INTO strength (element_id, work_site_id, watch_id, authorised, minimum, from_date) VALUES"
                + " (%d, %d, %d, 1, 0, '2020-01-01')"
                        .formatted(world.element("CIT"), world.element("SPD"), world.watch("DAY")));
        var order = world.draft(head(MONDAY), world.officers("EPD", 2), world.to("CIT", "SPD"));
        assertThat(world.preview(order).problems())
                .filteredOn(problem -> problem.code().equals("W-STRENGTH"))
                .extracting(problem -> problem.args().get(0))
                .containsExactly("ABOVE");
    }

    @Test
    void members_with_two_changes_are_shown() {
        var officer = world.officer("EPD");
        var later = world.published(head(MONDAY.plusDays(7)), List.of(officer), world.to("SPD"));
        var draft = world.draft(head(MONDAY.plusDays(9)), List.of(officer), world.to("NPD"));
        var order = world.draft(head(MONDAY), List.of(world.officer("EPD"), officer), world.to("NPD"));

        assertThat(world.preview(order).twoChanges())
                .extracting(
                        OrderPreview.OtherMove::orderId, OrderPreview.OtherMove::rowNo, OrderPreview.OtherMove::state)
                .containsExactly(tuple(later, 2, OrderState.PUBLISHED), tuple(draft, 2, OrderState.DRAFT));
    }

    @Test
    void a_published_order_has_no_preview() {
        var order = world.published(head(MONDAY), world.officers("EPD", 1), world.to("NPD"));
        assertThatThrownBy(() -> world.preview(order))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("E-ORDER-STATE"));
    }
}
