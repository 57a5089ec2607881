package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.query.ProposalQuery;
import org.kcpd.division.access.query.ReviewFilter;
import org.kcpd.division.access.query.ReviewQuery;
import org.kcpd.division.access.query.ReviewRow;
import org.kcpd.division.access.query.ReviewSort;
import org.kcpd.division.personnel.TransferVerb;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.MemberHit;
import org.kcpd.division.personnel.query.Readers;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStore;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.Caller;

/**
 * The rule for one record, the predicates of the lists, the reports and what is withheld say the same, for every id of the
 * training data: a record is in list, count, search, export (the list, page by page) and home exactly when it can be opened,
 * and the reports of who may see it and of who holds what name exactly those members.
 */
class VisibilityTest {
    private static final String PRIVACY = "90003";
    private static final String OPERATOR = "90004";
    private static final Set<TransferVerb> WORDS_AWAITED = EnumSet.of(
            TransferVerb.ENDORSE_LOSING, TransferVerb.ENDORSE_GAINING, TransferVerb.APPROVE, TransferVerb.ACCEPT);
    private static final Path MUTANTS = Path.of("target", "predicate-mutants.txt");

    private static OrdersWorld world;

    /** What each caller can open, by kind of record. */
    private static final Map<String, Map<String, Set<Long>>> OPENED = new LinkedHashMap<>();

    /** What every member of the department is and finds in the list of transfer requests. */
    private static final Map<String, Set<Role>> ROLES = new HashMap<>();

    private static final Map<String, Set<Long>> LISTED = new HashMap<>();

    @BeforeAll
    static void fill() {
        world = TrainingWorld.laid();
        TrainingWorld.callers(world).forEach(serial -> OPENED.put(serial, opened(serial)));
        askAsEverybody();
    }

    /** As each of all 1,700, not only as those who could see something; in one transaction. */
    private static void askAsEverybody() {
        var all = new TableQuery<>(TransferFilter.ALL, TransferSort.STATE, false, 0, TableQuery.LARGEST);
        var everybody = world.texts("SELECT serial_no FROM member");
        world.pipeline.transaction().call(() -> {
            for (var serial : everybody) {
                world.as(serial, () -> {
                    ROLES.put(serial, world.pipeline.callers().current().roles());
                    return LISTED.put(
                            serial,
                            world.transferQuery.list(all).rows().stream()
                                    .map(TransferRow::id)
                                    .collect(Collectors.toSet()));
                });
            }
            return null;
        });
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Map<String, Set<Long>> opened(String serial) {
        var pipeline = world.pipeline;
        var proposals = pipeline.wire(ProposalQuery.class, pipeline.em(), pipeline.clock(), pipeline.callers());
        var tasks = pipeline.wire(TaskQuery.class, new TaskStore(pipeline.em(), pipeline.clock()), pipeline.callers());
        Map<String, Set<Long>> opened = new HashMap<>();
        Set<Long> awaiting = new TreeSet<>();
        opened.put(
                Agreement.TRANSFER,
                opened(
                        Agreement.TRANSFER,
                        id -> Collections.disjoint(world.transfer(serial, id).may(), WORDS_AWAITED)
                                || awaiting.add(id)));
        opened.put(Agreement.AWAITING, awaiting);
        opened.put(Agreement.ORDER, opened(Agreement.ORDER, id -> world.detail(serial, id)));
        opened.put(Agreement.PROPOSAL, opened(Agreement.PROPOSAL, id -> world.call(serial, proposals, "detail", id)));
        opened.put(Agreement.TASK, opened(Agreement.TASK, id -> world.call(serial, tasks, "status", id)));
        opened.put(
                Agreement.GRANT,
                ids(Agreement.GRANT).stream()
                        .filter(id -> takes(caller(serial), id))
                        .collect(Collectors.toSet()));
        return opened;
    }

    private static boolean takes(Caller caller, long grant) {
        var role = Role.valueOf(
                world.texts("SELECT role FROM role_grant WHERE id = " + grant).get(0));
        return caller.holds(Right.GRANT_ROLES) && Givers.takes(caller, role);
    }

    private static Caller caller(String serial) {
        return world.as(serial, () -> world.pipeline.callers().current());
    }

    /** The ids that can be opened; every other one is as if there were none. */
    private static Set<Long> opened(String table, LongFunction<?> opening) {
        var opened = new TreeSet<Long>();
        for (long id : ids(table)) {
            try {
                opening.apply(id);
                opened.add(id);
            } catch (NotFound hidden) {
                assertThat(hidden.code()).isEqualTo("E-NOT-FOUND");
            } catch (NotPermitted none) {
                // not even one of one's own
            }
        }
        return opened;
    }

    private static List<Long> ids(String table) {
        return world.texts("SELECT id FROM " + table + " ORDER BY id").stream()
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void every_list_count_search_export_and_home_shows_what_can_be_opened() {
        assertThat(new Agreement().apply(world.db, OPENED)).isEmpty();

        assertThat(OPENED).hasSizeGreaterThan(25);
        assertThat(OPENED.get(OPERATOR).get(Agreement.TRANSFER)).isEmpty();
        assertThat(OPENED.get(OPERATOR).get(Agreement.ORDER)).hasSizeBetween(3, 6);
        assertThat(OPENED.get(PRIVACY).get(Agreement.TRANSFER))
                .hasSize(ids(Agreement.TRANSFER).size());
        assertThat(OPENED.get(EAST_COMMANDER).get(Agreement.TRANSFER)).hasSizeBetween(6, 16);
        assertThat(OPENED.get(ADMINISTRATOR).get(Agreement.PROPOSAL)).isEmpty();
        assertThat(OPENED.get(ADMINISTRATOR).get(Agreement.GRANT)).hasSizeBetween(3, 4);
    }

    @Test
    void a_slip_in_a_predicate_is_noticed() throws IOException {
        List<String> list = new ArrayList<>();
        List<PredicateMutant> survivors = new ArrayList<>();
        var handedOver = world.texts("SELECT m.serial_no FROM transfer_request r JOIN member m ON m.id ="
                + " r.next_endorser_id WHERE r.endorser_changes_on = '" + TODAY + "'");
        Map<String, Map<String, Set<Long>>> ofEachSort = new LinkedHashMap<>();
        for (var serial : List.of(EAST_COMMANDER, CHIEF, ADMINISTRATOR, handedOver.get(0))) {
            ofEachSort.put(serial, OPENED.get(serial));
        }
        for (var mutant : PredicateMutant.ALL) {
            String noticed = mutant.noticed(world.db, ofEachSort);
            list.add("%-36s %-50s -> %-52s %s".formatted(mutant.type(), mutant.was(), mutant.becomes(), noticed));
            if (noticed.isEmpty()) {
                survivors.add(mutant);
            }
        }
        Files.write(MUTANTS, list);
        System.out.println("Predicate mutants: " + list.size() + ", missed by no list: " + survivors.size()
                + "; listed in " + MUTANTS);

        assertThat(survivors).isEmpty();
    }

    @Test
    void the_report_of_readers_names_exactly_the_members_in_whose_list_a_request_is() {
        Map<String, Set<Long>> named = new HashMap<>();
        for (long id : ids(Agreement.TRANSFER)) {
            Readers readers = world.call(PRIVACY, world.readers, "transfer", id);
            readers.groups().forEach(group -> {
                group.names().forEach(person -> named.computeIfAbsent(person.serialNo(), none -> new TreeSet<>())
                        .add(id));
                assertThat(group.names().stream().map(Readers.Person::serialNo).distinct())
                        .hasSize(group.count());
            });
        }
        LISTED.forEach((serial, ids) -> assertThat(ids).as(serial).isEqualTo(named.getOrDefault(serial, Set.of())));
        assertThat(LISTED).hasSizeGreaterThan(1_700).containsAllEntriesOf(named);
        assertThat(named).hasSizeGreaterThan(30);
    }

    @Test
    void the_words_of_a_hardship() {
        int withheld = 0;
        Map<Long, Set<String>> told = new HashMap<>();
        for (long id : ids(Agreement.TRANSFER)) {
            Readers readers = world.call(PRIVACY, world.readers, "transfer", id);
            told.put(
                    id,
                    readers.groups().stream()
                            .filter(Readers.Group::facts)
                            .flatMap(group -> group.names().stream().map(Readers.Person::serialNo))
                            .collect(Collectors.toSet()));
        }
        for (var serial : OPENED.keySet()) {
            for (long id : OPENED.get(serial).get(Agreement.TRANSFER)) {
                var request = world.transfer(serial, id);
                var what = serial + " and request " + id;
                assertThat(request.wordsWithheld())
                        .as(what)
                        .isEqualTo(request.hardship() && serial.equals(ADMINISTRATOR));
                assertThat(told.get(id).contains(serial))
                        .as("the report of " + what)
                        .isEqualTo(request.hardship() && !request.wordsWithheld());
                if (request.wordsWithheld()) {
                    withheld++;
                    assertThat(request.reason() + request.hardshipFacts()).isEmpty();
                    assertThat(request.toString()).as(what).doesNotContain("canary");
                } else {
                    assertThat(request.reason()).as(what).isNotEmpty();
                    assertThat(request.hardshipFacts().isEmpty()).as(what).isEqualTo(!request.hardship());
                }
            }
        }
        assertThat(withheld).isGreaterThan(5);
    }

    @Test
    void an_order_is_printed_for_whom_it_can_be_opened() {
        for (var serial : List.of(EAST_COMMANDER, ADMINISTRATOR, OPERATOR)) {
            assertThat(opened(
                            Agreement.ORDER, id -> world.call(serial, world.orderQuery, "printed", id, Locale.ENGLISH)))
                    .as(serial)
                    .isEqualTo(OPENED.get(serial).get(Agreement.ORDER));
            assertThat(opened(Agreement.ORDER, id -> world.call(serial, world.readers, "order", id)))
                    .as(serial)
                    .isEqualTo(OPENED.get(serial).get(Agreement.ORDER));
        }
    }

    @Test
    void members() {
        var all = world.texts("SELECT serial_no FROM member ORDER BY serial_no");
        assertThat(all).hasSizeGreaterThan(1_700);
        for (var serial : List.of(CHIEF, EAST_COMMANDER, ADMINISTRATOR, PRIVACY, OPERATOR, "02500")) {
            List<RosterRow> listed =
                    world.call(serial, world.roster, "all", TODAY, RosterFilter.ALL, RosterSort.SERIAL, false);
            assertThat(listed.stream().map(RosterRow::serialNo)).containsExactlyElementsOf(all);
            var page = new TableQuery<>(RosterFilter.ALL, RosterSort.SERIAL, false, 0, 50);
            assertThat(world.<Slice<RosterRow>>call(serial, world.roster, "list", TODAY, page)
                            .count())
                    .isEqualTo(all.size());
            for (int i = 0; i < all.size(); i += 97) {
                MemberDetail member = world.call(serial, world.roster, "member", all.get(i), TODAY);
                assertThat(member.serialNo()).isEqualTo(all.get(i));
                List<MemberHit> hits = world.call(serial, world.roster, "search", all.get(i), 10);
                assertThat(hits).extracting(MemberHit::serialNo).containsExactly(all.get(i));
            }
        }
    }

    /** What it says of somebody is what they are when they ask for something; of all 1,700. */
    @Test
    void the_access_review_names_exactly_those_who_hold_more_than_every_member() {
        var pipeline = world.pipeline;
        var review = pipeline.wire(ReviewQuery.class, pipeline.em(), pipeline.clock(), new AuditTrail());
        Slice<ReviewRow> rows = world.call(
                PRIVACY,
                review,
                "list",
                new TableQuery<>(
                        new ReviewFilter("", Optional.empty()), ReviewSort.ROLE, false, 0, TableQuery.LARGEST));
        Map<String, Set<Role>> said = new TreeMap<>();
        rows.rows().stream().filter(row -> !row.role().rights().isEmpty()).forEach(row -> said.computeIfAbsent(
                        row.serialNo(), none -> new TreeSet<>())
                .add(row.role()));
        Map<String, Set<Role>> held = new TreeMap<>();
        ROLES.forEach((serial, roles) -> roles.stream()
                .filter(role -> role != Role.REQ && !role.rights().isEmpty())
                .forEach(role ->
                        held.computeIfAbsent(serial, none -> new TreeSet<>()).add(role)));

        assertThat(rows.count()).isEqualTo(rows.rows().size());
        assertThat(said).isEqualTo(held).hasSizeGreaterThan(10);
    }
}
