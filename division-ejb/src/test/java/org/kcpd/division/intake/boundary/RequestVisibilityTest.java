package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.intake.boundary.IntakeWorld.CIO_SERGEANT;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_COLLEAGUE;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.LIAISON;
import static org.kcpd.division.intake.boundary.IntakeWorld.NORTH_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.OFFICER;
import static org.kcpd.division.intake.boundary.IntakeWorld.OTHER_OFFICER;
import static org.kcpd.division.intake.boundary.IntakeWorld.PRIVACY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.query.RoleHolders;
import org.kcpd.division.intake.query.RequestDetail;
import org.kcpd.division.intake.query.RequestFilter.Show;
import org.kcpd.division.intake.query.RequestReaders;
import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.personnel.query.Readers;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.OnDuty;

/** The rule for one, the predicate of the lists and what is withheld, held against each other for every request and caller. */
class RequestVisibilityTest {
    private static final List<String> CALLERS = List.of(
            COORDINATOR,
            EAST_SPECIALIST,
            EAST_COLLEAGUE,
            NORTH_SPECIALIST,
            LIAISON,
            CIO_SERGEANT,
            OFFICER,
            OTHER_OFFICER,
            PRIVACY,
            MAJOR,
            CHIEF,
            EAST_COMMANDER,
            NORTH_COMMANDER,
            ADMINISTRATOR);
    private static IntakeWorld world;

    @BeforeAll
    static void open() {
        world = new IntakeWorld();
        for (var from : List.of(OFFICER, OTHER_OFFICER, EAST_SPECIALIST, ADMINISTRATOR, EAST_COMMANDER)) {
            for (var reason : List.of("HOUSING", "MEETING", "LIAISON", "CRISIS")) {
                world.file(from, reason);
            }
        }
        world.inProgress();
        long released = world.inProgress();
        world.step(EAST_SPECIALIST, "release", released, "canary leave");
        long given = world.inProgress();
        world.assign(COORDINATOR, given, NORTH_SPECIALIST);
        world.close(EAST_SPECIALIST, world.inProgress());
        // handed over from today on, and from tomorrow on
        for (int days = 0; days <= 1; days++) {
            long handed = world.inProgress();
            world.department.db.sql("UPDATE service_request SET next_owner_id = " + world.department.idOf(OTHER_OFFICER)
                    + ", owner_changes_on = '" + TODAY.plusDays(days) + "' WHERE id = " + handed);
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Map<Long, RequestDetail> opened(String serial) {
        var opened = new LinkedHashMap<Long, RequestDetail>();
        for (var id : world.department.texts("SELECT id FROM service_request ORDER BY id")) {
            try {
                opened.put(Long.valueOf(id), world.detail(serial, Long.parseLong(id)));
            } catch (NotFound hidden) {
                assertThat(hidden.code()).isEqualTo("E-NOT-FOUND");
            }
        }
        return opened;
    }

    @Test
    void every_list_shows_what_can_be_opened_and_as_much_of_it() {
        var sizes = new LinkedHashMap<String, Integer>();
        for (var serial : CALLERS) {
            var opened = opened(serial);
            sizes.put(serial, opened.size());
            assertThat(ids(world.list(serial, Show.ALL))).as(serial).isEqualTo(opened.keySet());
            for (var row : world.list(serial, Show.ALL)) {
                assertThat(row).as(serial).isEqualTo(opened.get(row.id()).row());
            }
            for (var show : List.of(Show.MINE, Show.IN_HAND, Show.QUEUE, Show.AFTER_HOURS)) {
                assertThat(opened.keySet()).as(serial + " " + show).containsAll(ids(world.list(serial, show)));
            }
            assertThat(opened.keySet().stream().map(id -> " " + id).collect(Collectors.toSet()))
                    .as("the home of " + serial)
                    .containsAll(world.home(serial).stream()
                            .map(line -> line.substring(line.indexOf(' ')))
                            .collect(Collectors.toSet()));
        }
        assertThat(sizes.get(CHIEF)).isZero();
        assertThat(sizes.get(OTHER_OFFICER)).isEqualTo(4 + 1);
        assertThat(sizes.get(PRIVACY)).isEqualTo(sizes.get(MAJOR)).isGreaterThan(15);
    }

    /** A number tells nobody more than the page does, and words tell only those who read them there. */
    @Test
    void the_search_finds_what_can_be_opened_by_number_and_what_can_be_read_by_words() {
        int byWords = 0;
        for (var serial : CALLERS) {
            var opened = opened(serial);
            for (var id : world.department.texts("SELECT id FROM service_request ORDER BY id")) {
                var number = Long.parseLong(id);
                assertThat(ids(world.find(serial, "R-" + id)))
                        .as(serial + " looks for " + id)
                        .isEqualTo(opened.containsKey(number) ? Set.of(number) : Set.of());
                var who = world.department
                        .texts("SELECT who FROM service_request WHERE id = " + id)
                        .get(0);
                boolean reads =
                        opened.containsKey(number) && opened.get(number).row().content();
                assertThat(ids(world.find(serial, who)).contains(number))
                        .as(serial + " looks for " + who)
                        .isEqualTo(reads);
                byWords += reads ? 1 : 0;
            }
        }
        assertThat(byWords).isGreaterThan(20);
    }

    /** One's own reference finds one's own request, and nobody else's. */
    @Test
    void a_reference_is_its_requesters_and_its_readers() {
        assertThat(world.find(OFFICER, "26-0042"))
                .isNotEmpty()
                .allMatch(row -> row.requester().serialNo().equals(OFFICER));
        assertThat(world.find(CHIEF, "26-0042")).isEmpty();
    }

    @Test
    void without_content_nothing_of_it_is_anywhere_in_the_answer() {
        int withheld = 0;
        for (var serial : CALLERS) {
            for (var detail : opened(serial).values()) {
                if (!detail.row().content()) {
                    withheld++;
                    assertThat(detail.toString()).as(serial).doesNotContain("canary", "somebody");
                    assertThat(detail.row().owner().present()).isFalse();
                    boolean own = detail.row().requester().serialNo().equals(serial);
                    assertThat(detail.row().requester().present()).isEqualTo(own);
                    assertThat(detail.row().reference().isEmpty()).isEqualTo(!own);
                    assertThat(detail.may()).as(serial).isEmpty();
                }
            }
        }
        assertThat(withheld).isGreaterThan(20);
    }

    @Test
    void a_discreet_one_is_its_units_and_its_requesters_and_adds_to_nobody_elses_list() {
        var discreet = world.department.texts("SELECT id FROM service_request WHERE discreet = 1").stream()
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        assertThat(discreet).hasSize(5);
        assertThat(ids(world.list(LIAISON, Show.ALL))).containsAll(discreet);
        for (var serial : List.of(PRIVACY, MAJOR, NORTH_COMMANDER, COORDINATOR, CIO_SERGEANT)) {
            assertThat(ids(world.list(serial, Show.ALL))).as(serial).doesNotContainAnyElementsOf(discreet);
        }
        assertThat(ids(world.list(EAST_COMMANDER, Show.ALL)).stream().filter(discreet::contains))
                .as("only the commander's own")
                .hasSize(1);
    }

    @Test
    void the_board_is_the_units() {
        List<RequestRow> board = world.department.call(COORDINATOR, world.query, "board");
        assertThat(board).isNotEmpty().allMatch(RequestRow::content);
        assertThat(ids(board))
                .isEqualTo(world
                        .department
                        .texts("SELECT id FROM service_request WHERE open_marker = 1 AND unit_id = "
                                + world.department.element("SSS"))
                        .stream()
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_report_of_readers_says_of_everybody_what_they_can_open() {
        var readers = new RequestReaders(
                world.department.pipeline.em(),
                new RoleHolders(world.department.pipeline.em(), world.department.pipeline.clock()),
                new OnDuty(world.department.pipeline.callers(), world.department.pipeline.clock(), new AuditTrail()));
        int asked = 0;
        for (var id : world.department.texts("SELECT id FROM service_request ORDER BY id")) {
            long request = Long.parseLong(id);
            var viewer = CALLERS.stream()
                    .filter(serial -> serial.equals(PRIVACY) || serial.equals(LIAISON))
                    .filter(serial -> opened(serial, request))
                    .findFirst();
            if (viewer.isEmpty()) {
                continue;
            }
            asked++;
            Readers found = world.department.call(viewer.get(), readers, "request", request);
            var named = new TreeSet<String>();
            var content = new TreeSet<String>();
            found.groups().forEach(group -> group.names().forEach(person -> {
                named.add(person.serialNo());
                if (group.facts()) {
                    content.add(person.serialNo());
                }
            }));
            for (var serial : CALLERS) {
                assertThat(named.contains(serial)).as(serial + " and " + id).isEqualTo(opened(serial, request));
                assertThat(content.contains(serial))
                        .as("content: " + serial + " and " + id)
                        .isEqualTo(opened(serial, request)
                                && world.detail(serial, request).row().content());
            }
        }
        assertThat(asked).isGreaterThan(15);
        assertThat(hidden(() -> world.department.call(OFFICER, readers, "request", 1L)))
                .isTrue();
    }

    private static boolean opened(String serial, long request) {
        return !hidden(() -> world.detail(serial, request));
    }

    private static boolean hidden(Runnable look) {
        try {
            look.run();
            return false;
        } catch (NotFound none) {
            return true;
        }
    }

    private static Set<Long> ids(List<RequestRow> rows) {
        return rows.stream().map(RequestRow::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
