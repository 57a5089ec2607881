package org.kcpd.division.personnel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.RosterFixture.file;
import static org.kcpd.division.personnel.RosterFixture.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.Assignment;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.MemberStatus;
import org.kcpd.division.personnel.Place;
import org.kcpd.division.personnel.RosterFixture;
import org.kcpd.division.personnel.control.TrainingRoster;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.table.TableQuery;

class RosterAsOfTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static RosterFixture world;

    @BeforeAll
    static void open() {
        world = new RosterFixture();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void clear() {
        world.clear();
    }

    private record Cell(long site, long element, long watch) {}

    private static long id(String serial) {
        return world.call(em -> em.createQuery("SELECT m.id FROM Member m WHERE m.serialNo = :serial", Long.class)
                .setParameter("serial", serial)
                .getSingleResult());
    }

    private static Place place(String element, String watch) {
        var organisation = world.organisation();
        long site = organisation.elementByCode(element).orElseThrow().id();
        return new Place(
                site,
                site,
                0,
                organisation.watchByCode(watch).orElseThrow().id(),
                organisation.positionByCode("MEMBER").orElseThrow().id(),
                "Officer",
                "",
                "",
                "",
                0);
    }

    private static void overlay(String serial, String element, String watch, LocalDate from, LocalDate to) {
        var place = place(element, watch);
        long member = id(serial);
        world.database()
                .inTransaction(em -> em.persist(
                        Assignment.overlay(member, AssignmentType.TEMPORARY_DUTY, place, new Interval(from, to))));
    }

    @Test
    void temporary_duty_on_leap_day_hides_the_own_place_for_exactly_that_day() {
        world.load(file(row("70001")));
        overlay("70001", "NPD", "MIDNIGHT", LEAP_DAY, LEAP_DAY.plusDays(1));

        for (var day : List.of(LEAP_DAY.minusDays(1), LEAP_DAY, LEAP_DAY.plusDays(1))) {
            var found = world.roster(day);
            assertThat(found).hasSize(1);
            assertThat(world.organisation().elementCode(found.get(0).workSiteId()))
                    .isEqualTo(day.equals(LEAP_DAY) ? "NPD" : "EPD");
        }
        var cells = world.board(LEAP_DAY).cells();
        assertThat(cells).hasSize(2);
        assertThat(cells).anySatisfy(cell -> {
            assertThat(cell.assigned()).isOne();
            assertThat(cell.present()).isZero();
        });
        assertThat(cells).anySatisfy(cell -> {
            assertThat(cell.assigned()).isZero();
            assertThat(cell.present()).isOne();
        });
    }

    @Test
    void filters_find_what_they_name() {
        world.load(file(
                row("70001", "CREDENTIALS=CIT:2026-03-02", "LANGUAGES=es;vi", "WATCH=Midnight"),
                row("70002", "ELEMENT=CIT", "RANK_TITLE=Sergeant", "NAME=O'NEILL, Zoë"),
                row(
                        "70003",
                        "STATUS=Leave",
                        "CREDENTIALS=CIT:2026-03-01",
                        "ELEMENT=INVEST",
                        "WORK_SITE=HQ",
                        "SECTOR=")));
        var organisation = world.organisation();
        long engagement = organisation.elementByCode("CED").orElseThrow().id();
        long east = organisation.elementByCode("EPD").orElseThrow().id();
        long midnight = organisation.watchByCode("MIDNIGHT").orElseThrow().id();

        assertThat(found(RosterFilter.of(0, engagement, 0))).containsExactly("70002");
        assertThat(found(RosterFilter.of(east, 0, 0))).containsExactly("70001", "70002");
        assertThat(found(RosterFilter.of(0, 0, midnight))).containsExactly("70001");
        assertThat(found(new RosterFilter("", 0, 0, 0, "Sergeant", "", Optional.empty(), "")))
                .containsExactly("70002");
        assertThat(found(new RosterFilter("", 0, 0, 0, "", "CIT", Optional.empty(), "")))
                .containsExactly("70001");
        assertThat(found(new RosterFilter("", 0, 0, 0, "", "", Optional.of(DutyStatus.LEAVE), "")))
                .containsExactly("70003");
        assertThat(found(new RosterFilter("", 0, 0, 0, "", "", Optional.empty(), "vi")))
                .containsExactly("70001");
        assertThat(found(new RosterFilter("zoe o'neill", 0, 0, 0, "", "", Optional.empty(), "")))
                .containsExactly("70002");
        assertThat(found(new RosterFilter("7000", 0, 0, 0, "", "", Optional.empty(), "")))
                .hasSize(3);
        assertThat(found(new RosterFilter("0001", 0, 0, 0, "", "", Optional.empty(), "")))
                .containsExactly("70001");
    }

    private static List<String> found(RosterFilter filter) {
        return world.roster(world.today(), filter).stream()
                .map(RosterRow::serialNo)
                .sorted()
                .toList();
    }

    @Test
    void pages_make_up_the_whole_list_in_every_order() {
        world.load(TrainingRoster.now(world.today()));
        world.call(em -> {
            var query = world.rosterQuery(em);
            var everybody = query.all(world.today(), RosterFilter.ALL, RosterSort.NAME, false);
            for (var sort : RosterSort.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    var whole = query.all(world.today(), RosterFilter.ALL, sort, descending);
                    var pages = IntStream.range(0, 4)
                            .mapToObj(n -> query.list(
                                    world.today(), new TableQuery<>(RosterFilter.ALL, sort, descending, n * 500, 500)))
                            .toList();
                    assertThat(pages)
                            .allSatisfy(page -> assertThat(page.count()).isEqualTo(everybody.size()));
                    assertThat(pages.stream()
                                    .flatMap(page -> page.rows().stream())
                                    .toList())
                            .isEqualTo(whole);
                }
            }
            var behind =
                    query.list(world.today(), new TableQuery<>(RosterFilter.ALL, RosterSort.NAME, false, 5_000, 50));
            assertThat(behind.rows()).isEmpty();
            assertThat(behind.count()).isEqualTo(everybody.size());
            return null;
        });
    }

    @Test
    void a_member_is_told_with_past_future_and_superiors() {
        world.load(file(
                row("70001", "SUPERVISOR_SERIAL=70002", "CREDENTIALS=CIT:2026-01-01;POST"),
                row("70002", "SUPERVISOR_SERIAL=70003", "RANK_TITLE=Sergeant"),
                row("70003", "RANK_TITLE=Captain")));
        world.load(file(
                row("70001", "SUPERVISOR_SERIAL=70002", "WATCH=Evening", "EFFECTIVE_FROM=04/01/2026"),
                row("70002", "SUPERVISOR_SERIAL=70003", "RANK_TITLE=Sergeant"),
                row("70003", "RANK_TITLE=Captain")));

        var member = detail("70001", world.today());
        assertThat(member.assignments()).hasSize(2);
        assertThat(member.coming()).singleElement().satisfies(coming -> assertThat(coming.from())
                .isEqualTo(LocalDate.of(2026, 4, 1)));
        assertThat(member.effective()).isEqualTo(member.primary());
        assertThat(member.supervisors())
                .extracting(MemberDetail.SupervisorRow::title)
                .containsExactly("Sergeant", "Captain");
        assertThat(detail("70001", LocalDate.of(2020, 1, 1)).effective()).isEmpty();
        assertThatThrownBy(() -> detail("79999", world.today())).isInstanceOf(NotFound.class);
    }

    private static MemberDetail detail(String serial, LocalDate day) {
        return world.call(em -> world.rosterQuery(em).member(serial, day));
    }

    @Test
    void members_are_found_by_name_and_serial_number() {
        world.load(file(row("70001", "NAME=NÚÑEZ, Zoë"), row("70002", "NAME=NUNES, Zach")));
        world.call(em -> {
            var query = world.rosterQuery(em);
            assertThat(query.search("nun zo", 10))
                    .extracting(MemberHit::serialNo)
                    .containsExactly("70001");
            assertThat(query.search("7000", 10)).hasSize(2);
            assertThat(query.search("7000", 1)).hasSize(1);
            assertThat(query.search("  ", 10)).isEmpty();
            assertThat(query.search("%", 10)).isEmpty();
            return null;
        });
    }

    @Test
    void coming_changes_stand_on_the_board_with_their_date() {
        world.load(file(row("70001"), row("70002")));
        world.load(file(
                row("70001", "ELEMENT=NPD", "WORK_SITE=NPD", "EFFECTIVE_FROM=04/01/2026"),
                row("70002", "ELEMENT=NPD", "WORK_SITE=NPD", "EFFECTIVE_FROM=04/01/2026")));
        var organisation = world.organisation();
        long north = organisation.elementByCode("NPD").orElseThrow().id();
        long east = organisation.elementByCode("EPD").orElseThrow().id();
        var change = LocalDate.of(2026, 4, 1);

        var now = world.board(world.today());
        assertThat(now.ofSite(east).get(0).coming()).containsExactly(new StrengthCell.ComingChange(change, -2));
        assertThat(now.ofSite(north).get(0).coming()).containsExactly(new StrengthCell.ComingChange(change, 2));
        assertThat(now.ofSite(east).get(0).assigned()).isEqualTo(2);
        assertThat(world.board(change).ofSite(north).get(0).assigned()).isEqualTo(2);
    }

    /** On any day the roster and the board count the same people, and every member is there once. */
    @RepeatedTest(4)
    void the_board_counts_what_the_roster_shows(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        shuffleAround(random);
        for (int n = 0; n < 8; n++) {
            var day = LEAP_DAY.plusDays(random.nextInt(900) - 300L);
            var roster = world.roster(day);
            var board = world.board(day);

            assertThat(roster).extracting(RosterRow::memberId).doesNotHaveDuplicates();
            assertThat(board.assigned()).isEqualTo(roster.size());
            Map<Cell, Long> present = roster.stream()
                    .filter(found -> found.status().present())
                    .collect(Collectors.groupingBy(
                            found -> new Cell(found.workSiteId(), found.elementId(), found.watchId()),
                            Collectors.counting()));
            assertThat(board.cells().stream()
                            .filter(cell -> cell.present() > 0)
                            .collect(Collectors.toMap(
                                    cell -> new Cell(cell.workSiteId(), cell.elementId(), cell.watchId()),
                                    cell -> (long) cell.present())))
                    .isEqualTo(present);
        }
    }

    /** What an order would do is what the board shows once its assignments are there. */
    @RepeatedTest(2)
    void what_if_is_what_comes(RepetitionInfo repetition) {
        var random = new Random(100 + repetition.getCurrentRepetition());
        shuffleAround(random);
        var day = LEAP_DAY.plusDays(random.nextInt(300));
        var target = place("SCP", "EVENING");
        var own = world.call(em -> em.createQuery(
                        "SELECT a FROM Assignment a WHERE a.primary = TRUE AND a.to IS NULL AND a.from < :day",
                        Assignment.class)
                .setParameter("day", day)
                .setMaxResults(12)
                .getResultList());
        var moves = own.stream()
                .map(a -> new WhatIf(
                        a.memberId(),
                        target.elementId(),
                        target.workSiteId(),
                        target.watchId(),
                        AssignmentType.PERMANENT,
                        null))
                .toList();
        var foreseen = world.call(em -> new StrengthQuery(em, new Organisations(em)).boardWith(day, moves));
        world.database().inTransaction(em -> {
            own.forEach(a -> em.find(Assignment.class, a.id()).cut(day));
            em.flush();
            own.forEach(a -> em.persist(
                    Assignment.primary(a.memberId(), AssignmentType.PERMANENT, target, Interval.since(day))));
        });

        assertThat(counts(foreseen)).isEqualTo(counts(world.board(day)));
        assertThat(moves).isNotEmpty();
    }

    private static Map<Cell, List<Integer>> counts(StrengthBoard board) {
        return board.cells().stream()
                .filter(cell -> cell.assigned() + cell.present() > 0)
                .collect(Collectors.toMap(
                        cell -> new Cell(cell.workSiteId(), cell.elementId(), cell.watchId()),
                        cell -> List.of(cell.assigned(), cell.present())));
    }

    /** Forty members with a past, a future, temporary duty and all statuses. */
    private static void shuffleAround(Random random) {
        var sites = List.of("CPD", "EPD", "NPD");
        var watches = List.of("DAY", "MIDNIGHT");
        var rows = IntStream.range(0, 40)
                .mapToObj(n -> row("7" + (1_000 + n), "EFFECTIVE_FROM=01/15/2023"))
                .toList();
        world.load(file(rows));
        var ids = world.call(em -> em.createQuery("SELECT m.id FROM Member m ORDER BY m.id", Long.class)
                .getResultList());
        Function<Integer, LocalDate> someDay = days -> LEAP_DAY.plusDays(random.nextInt(days) - 200L);
        var places = new ArrayList<Place>();
        sites.forEach(site -> watches.forEach(watch -> places.add(place(site, watch))));
        world.database().inTransaction(em -> {
            var moved = new HashMap<Long, LocalDate>();
            em.createQuery("SELECT a FROM Assignment a ORDER BY a.memberId", Assignment.class)
                    .getResultList()
                    .forEach(own -> {
                        moved.put(own.memberId(), someDay.apply(400));
                        own.cut(moved.get(own.memberId()));
                    });
            var changed = new HashMap<Long, LocalDate>();
            em.createQuery("SELECT s FROM MemberStatus s ORDER BY s.memberId", MemberStatus.class)
                    .getResultList()
                    .forEach(status -> {
                        changed.put(status.memberId(), someDay.apply(600));
                        status.giveWay(
                                changed.get(status.memberId()), world.clock().now());
                    });
            em.flush();
            for (long member : ids) {
                em.persist(Assignment.primary(
                        member,
                        AssignmentType.PERMANENT,
                        places.get(random.nextInt(places.size())),
                        Interval.since(moved.get(member))));
                em.persist(new MemberStatus(
                        member, DutyStatus.values()[random.nextInt(4)], Interval.since(changed.get(member)), ""));
                if (random.nextBoolean()) {
                    var from = someDay.apply(500);
                    em.persist(Assignment.overlay(
                            member,
                            AssignmentType.ACTING,
                            places.get(random.nextInt(places.size())),
                            new Interval(from, from.plusDays(1 + random.nextInt(90)))));
                }
            }
        });
    }
}
